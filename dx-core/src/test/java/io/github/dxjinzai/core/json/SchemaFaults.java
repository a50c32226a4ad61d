package io.github.dxjinzai.core.json;

import java.util.List;

/** What a schema of the library says against a document, for tests of other rooms. */
public final class SchemaFaults {

    private SchemaFaults() {}

    /** The faults of a document by the schema of this name; none if it follows it. */
    public static List<String> of(String schema, String document) {
        return new SchemaCheck(schema).faults(document);
    }
}
