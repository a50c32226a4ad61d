package io.github.dxjinzai.examples.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** A progress bar on the error output, drawn over itself on one line. */
final class ProgressLines implements ProgressBarConsumer {

    private static final int WIDTH = 78;

    private final PrintWriter err;

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public void close() {
        err.println();
        err.flush();
    }
}
