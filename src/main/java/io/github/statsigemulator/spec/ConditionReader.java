package io.github.statsigemulator.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions. One that Core could not read would cost a whole document; here it becomes a condition that nothing
 * supports, so that only the specs that have it go without an answer.
 */
final class ConditionReader {

    private ConditionReader() {}

    /** A condition of v2, which must say its unit. */
    static SpecCondition v2(Node node) {
        return read(node);
    }

    /** A condition of v1, whose unit may be said by {@code isDeviceBased} alone. */
    static SpecCondition v1(Node node) {
        if (!node.isObject()) {
            return read(node);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(node.fields());
        fields.computeIfAbsent("idType", key -> LegacyForm.idType(fields));
        return read(new Node(node.parent(), node.step(), fields));
    }

    private static SpecCondition read(Node node) {
        try {
            check(node);
        } catch (MalformedDocumentException fault) {
            return SpecCondition.unsupported(fault.place() + ": " + fault.fault());
        }
        Map<String, @Nullable Object> parts = new LinkedHashMap<>(node.fields());
        parts.remove(LegacyForm.DEVICE_BASED);
        return new SpecCondition(parts);
    }

    private static void check(Node node) {
        node.get("type").text();
        node.get("idType").text();
        checkText(node.get("operator"));
        checkText(node.get("field"));
        Node additional = node.get("additionalValues");
        if (!additional.isMissing()) {
            additional.eachField((name, value) -> value.text());
        }
    }

    private static void checkText(Node node) {
        if (!node.isMissing()) {
            node.text();
        }
    }
}
