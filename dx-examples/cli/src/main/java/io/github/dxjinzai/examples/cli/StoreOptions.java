package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.adapters.jdbc.JdbcStore;
import io.github.dxjinzai.core.dossier.Facts;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the facts are kept: an embedded H2 database in a file. */
final class StoreOptions {

    @Option(
            names = "--store",
            paramLabel = "FILE",
            defaultValue = "dx-store",
            description = "保管先のファイル / file of the store (default: ${DEFAULT-VALUE})")
    private Path store = Path.of("dx-store");

    /** The store, made if it is not there. */
    JdbcStore open() {
        return JdbcStore.h2(store);
    }

    /**
     * The store, which must be there.
     *
     * @throws ProblemsException if it is not
     */
    JdbcStore existing() {
        if (!Files.exists(Path.of(store + ".mv.db"))) {
            throw CommonOptions.problem(CommandProblem.NO_STORE, "store", store.toString());
        }
        return open();
    }

    /**
     * The facts of the store.
     *
     * @throws ProblemsException if the store is not there or its facts have errors
     */
    Facts facts() {
        return existing().read().toEither().getOrElseThrow(ProblemsException::new);
    }

    Path file() {
        return store;
    }
}
