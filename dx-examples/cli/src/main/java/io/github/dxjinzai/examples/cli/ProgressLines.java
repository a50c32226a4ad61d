package io.github.dxjinzai.examples.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** A progress bar on the error output, drawn over itself on one line; from another thread, which may be late. */
final class ProgressLines implements ProgressBarConsumer {

    private static final int WIDTH = 78;

    private final PrintWriter err;
    private boolean closed;

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public synchronized void accept(String line) {
        // what comes late would stand before whatever is written next
        if (!closed) {
            err.print("\r" + line);
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            err.println();
            err.flush();
        }
    }
}
