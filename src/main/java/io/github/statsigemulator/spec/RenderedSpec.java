package io.github.statsigemulator.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A spec with the bytes that documents of either format hold of it. It is made once for each spec, and joined with
 * others by {@link Assembly} as often as documents are asked for.
 */
public final class RenderedSpec {

    private final Spec spec;
    private final byte[] v1;
    private final byte[] v2;
    private final List<KeyedCondition> conditions;

    private RenderedSpec(Spec spec) {
        this.spec = spec;
        this.v1 = Json.bytes(Rendering.v1(spec));
        this.conditions = new ArrayList<>();
        this.v2 = entry(condition -> {
            KeyedCondition keyed = KeyedCondition.of(condition);
            conditions.add(keyed);
            return keyed.key();
        });
    }

    /** Renders the spec in both formats. */
    public static RenderedSpec of(Spec spec) {
        return new RenderedSpec(spec);
    }

    /** What was rendered. */
    public Spec spec() {
        return spec;
    }

    /** The spec as an element of a v1 array. */
    byte[] v1() {
        return v1;
    }

    /** The spec behind its name, as an entry of a v2 map in a document with those keys. */
    byte[] v2(ConditionKeys keys) {
        return keys.clash(conditions) ? entry(keys::keyOf) : v2;
    }

    List<KeyedCondition> conditions() {
        return conditions;
    }

    private byte[] entry(Function<SpecCondition, String> keys) {
        String entry = Json.text(spec.name()) + ":" + Json.text(Rendering.v2(spec, keys));
        return entry.getBytes(UTF_8);
    }
}
