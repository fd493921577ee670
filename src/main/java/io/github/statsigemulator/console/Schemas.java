package io.github.statsigemulator.console;

import io.github.statsigemulator.lifecycle.Faults;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that fields have, as the description of the API writes them. */
final class Schemas {

    private Schemas() {}

    static Schema<?> text() {
        return new StringSchema();
    }

    /** A text of so many characters, all as the pattern has them. */
    static Schema<?> text(int shortest, int longest, String pattern) {
        return new StringSchema().minLength(shortest).maxLength(longest).pattern(pattern);
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

    /** A whole number from that one on. */
    static Schema<?> integer(int least) {
        return integer().minimum(BigDecimal.valueOf(least));
    }

    static Schema<?> number() {
        return new NumberSchema();
    }

    static Schema<?> number(String least, String most) {
        return number().minimum(new BigDecimal(least)).maximum(new BigDecimal(most));
    }

    static Schema<?> percentage() {
        return number("0", "100");
    }

    /** An object whose fields nobody prescribes. */
    static Schema<?> object() {
        return new ObjectSchema();
    }

    /** The schema of an object, which must have these fields. */
    static Schema<?> needing(Schema<?> object, String... names) {
        for (String name : names) {
            object.addRequiredItem(name);
        }
        return object;
    }

    /** How a metric is named: an object with its name and type. */
    static Schema<?> metric() {
        return object().addProperty("name", text())
                .addProperty("type", text())
                .addRequiredItem("name")
                .addRequiredItem("type");
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

    static boolean isList(Schema<?> schema) {
        return schema instanceof ArraySchema;
    }

    /**
     * Notes what is wrong with a value by a schema: type, enumeration, range, length, pattern, and the same for what
     * is in it. Null is never wrong, because it clears or is absent.
     */
    static void check(String place, @Nullable Object value, Schema<?> schema, Faults faults) {
        if (value != null) {
            new Conformity(faults).check(place, value, schema);
        }
    }
}
