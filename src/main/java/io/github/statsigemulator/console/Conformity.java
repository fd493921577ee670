package io.github.statsigemulator.console;

import static java.util.stream.Collectors.joining;

import io.github.statsigemulator.lifecycle.Faults;
import io.github.statsigemulator.project.Sent;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Holds values, as JSON has them, against the schemas of {@link Schemas}. */
record Conformity(Faults faults) {

    /** Notes what is wrong with a value that is not null. */
    void check(String place, Object value, Schema<?> schema) {
        if (schema instanceof StringSchema) {
            checkText(place, value, schema);
        } else if (schema instanceof BooleanSchema && !(value instanceof Boolean)) {
            faults.add(place, "must be " + due(schema) + Sent.not(value));
        } else if (schema instanceof IntegerSchema || schema instanceof NumberSchema) {
            checkNumber(place, value, schema);
        } else if (schema instanceof ArraySchema) {
            checkList(place, value, schema);
        } else if (schema instanceof ObjectSchema) {
            checkObject(place, value, schema);
        }
    }

    private void checkText(String place, Object value, Schema<?> schema) {
        List<?> words = schema.getEnum();
        if (words != null && !words.contains(value)) {
            faults.add(place, "must be " + due(schema) + Sent.not(value));
        } else if (value instanceof String text) {
            checkForm(place, text, schema);
        } else {
            faults.add(place, "must be " + due(schema) + Sent.not(value));
        }
    }

    private void checkForm(String place, String text, Schema<?> schema) {
        checkLength(place, text.length(), schema.getMinLength(), schema.getMaxLength(), "characters");
        if (schema.getPattern() != null && !text.matches(schema.getPattern())) {
            faults.add(place, "must match " + schema.getPattern() + Sent.not(text));
        }
    }

    private void checkLength(String place, int length, Integer least, Integer most, String of) {
        if (least != null && length < least) {
            faults.add(place, "must have at least %d %s, not %d".formatted(least, of, length));
        }
        if (most != null && length > most) {
            faults.add(place, "must have at most %d %s, not %d".formatted(most, of, length));
        }
    }

    private void checkNumber(String place, Object value, Schema<?> schema) {
        if (!(value instanceof Number)) {
            faults.add(place, "must be " + due(schema) + Sent.not(value));
            return;
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (schema instanceof IntegerSchema && number.stripTrailingZeros().scale() > 0) {
            faults.add(place, "must be a whole number" + Sent.not(value));
        }
        if (schema.getMinimum() != null && number.compareTo(schema.getMinimum()) < 0) {
            faults.add(place, "must be at least " + schema.getMinimum().toPlainString() + Sent.not(value));
        }
        if (schema.getMaximum() != null && number.compareTo(schema.getMaximum()) > 0) {
            faults.add(place, "must be at most " + schema.getMaximum().toPlainString() + Sent.not(value));
        }
    }

    private void checkList(String place, Object value, Schema<?> schema) {
        if (!(value instanceof List<?> items)) {
            faults.add(place, "must be " + due(schema) + Sent.not(value));
            return;
        }
        checkLength(place, items.size(), schema.getMinItems(), schema.getMaxItems(), "entries");
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            if (item != null && schema.getItems() != null) {
                check(place + "[" + i + "]", item, schema.getItems());
            }
        }
    }

    private void checkObject(String place, Object value, Schema<?> schema) {
        if (!(value instanceof Map<?, ?> fields)) {
            faults.add(place, "must be " + due(schema) + Sent.not(value));
            return;
        }
        if (schema.getRequired() != null) {
            schema.getRequired().stream()
                    .filter(name -> fields.get(name) == null)
                    .forEach(name -> faults.add(place + "." + name, required(schema, name)));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                Object field = fields.get(name);
                if (field != null) {
                    check(place + "." + name, field, property);
                }
            });
        }
    }

    private static String required(Schema<?> object, String name) {
        Schema<?> field =
                object.getProperties() == null ? null : object.getProperties().get(name);
        return "is required" + (field == null ? "" : ": " + due(field));
    }

    /** What may stand where the schema holds, in words. */
    static String due(Schema<?> schema) {
        if (schema.getEnum() != null) {
            return schema.getEnum().stream().map(String::valueOf).collect(joining(", ", "one of ", ""));
        }
        if (schema instanceof StringSchema) {
            return "a text";
        }
        if (schema instanceof BooleanSchema) {
            return "true or false";
        }
        if (schema instanceof IntegerSchema || schema instanceof NumberSchema) {
            return "a number";
        }
        return schema instanceof ArraySchema ? "an array" : "an object";
    }
}
