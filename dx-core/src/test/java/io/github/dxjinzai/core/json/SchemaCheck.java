package io.github.dxjinzai.core.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** What a schema of the library says against a document. */
final class SchemaCheck {

    private final Schema schema;

    SchemaCheck(String name) {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text(name).orElseThrow());
    }

    List<String> faults(String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
