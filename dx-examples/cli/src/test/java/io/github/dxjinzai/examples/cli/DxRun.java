package io.github.dxjinzai.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the command, with what it printed.
 *
 * @param code the exit code
 * @param out what went to the output
 * @param err what went to the error output
 */
record DxRun(int code, String out, String err) {

    static DxRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Dx.run(new PrintWriter(out), new PrintWriter(err), args);
        return new DxRun(code, out.toString(), err.toString());
    }

    /** A run with the bundled policy and the illustrative overlay, on a store. */
    static DxRun filled(String store, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--policy", "moka-dx-talent", "--overlay", "moka-dx-talent-illustrative", "--store", store));
        return of(all.toArray(String[]::new));
    }

    /** A run with the bundled policy as published, on a store. */
    static DxRun published(String store, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--policy", "moka-dx-talent", "--store", store));
        return of(all.toArray(String[]::new));
    }
}
