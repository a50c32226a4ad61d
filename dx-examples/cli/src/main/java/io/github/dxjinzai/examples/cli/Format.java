package io.github.dxjinzai.examples.cli;

/** How results are printed; the names are those of the option {@code --format}. */
enum Format {
    /** For people. */
    text,
    /** For people who write documents: of explanations and pathways; elsewhere the same as {@link #text}. */
    markdown,
    /** For programs, by the published schemas. */
    json,
    /** For spreadsheets. */
    csv
}
