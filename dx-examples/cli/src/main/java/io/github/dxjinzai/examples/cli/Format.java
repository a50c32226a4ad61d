package io.github.dxjinzai.examples.cli;

/** How results are printed; the names are those of the option {@code --format}. */
enum Format {
    /** For people. */
    text,
    /** For programs, by the published schemas. */
    json,
    /** For spreadsheets. */
    csv
}
