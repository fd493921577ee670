package io.github.statsigemulator.console;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;

/** The types that fields have, as the description of the API writes them. */
final class Schemas {

    private Schemas() {}

    static Schema<?> text() {
        return new StringSchema();
    }

    static Schema<?> oneOf(List<String> words) {
        StringSchema schema = new StringSchema();
        words.forEach(schema::addEnumItem);
        return schema;
    }

    static Schema<?> flag() {
        return new BooleanSchema();
    }

    static Schema<?> integer() {
        return new IntegerSchema().format("int64");
    }

    static Schema<?> percentage() {
        return new NumberSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(100));
    }

    /** An object whose fields nobody prescribes. */
    static Schema<?> object() {
        return new ObjectSchema();
    }

    /** Anything that JSON has. */
    static Schema<?> anything() {
        return new Schema<>();
    }

    static Schema<?> texts() {
        return list(text());
    }

    static Schema<?> list(Schema<?> items) {
        return new ArraySchema().items(items);
    }

    /** The schema of that name. */
    static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
