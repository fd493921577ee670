package io.github.statsigemulator.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.statsigemulator.evaluator.Condition;
import io.github.statsigemulator.evaluator.ReturnValue;
import io.github.statsigemulator.evaluator.Rule;
import io.github.statsigemulator.evaluator.Ruleset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What clients get of one gate, config or layer, as far as it is the same for every user. */
final class ClientEntry {

    private static final Set<String> HIDDEN = Set.of("segment", "holdout");

    private final Ruleset ruleset;
    private final Map<HashAlgorithm, byte[]> names = new EnumMap<>(HashAlgorithm.class);
    private final byte[] unit;
    private final ReturnValue[] values;
    private final byte[][] json;
    private final boolean asksForTheTime;

    /**
     * An entry.
     *
     * @param shown what is shown of a value that the ruleset gives
     */
    ClientEntry(Ruleset ruleset, UnaryOperator<ReturnValue> shown) {
        this.ruleset = ruleset;
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            names.put(algorithm, JsonBuffer.quoted(algorithm.hash(ruleset.name())));
        }
        unit = unit(ruleset);
        values = Stream.concat(ruleset.rules().stream().map(Rule::returnValue), Stream.of(ruleset.defaultValue()))
                .toArray(ReturnValue[]::new);
        json = Arrays.stream(values)
                .map(value -> JsonBuffer.piece(shown.apply(value).json()))
                .toArray(byte[][]::new);
        asksForTheTime = ruleset.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(Condition.CurrentTime.class::isInstance);
    }

    private static byte[] unit(Ruleset ruleset) {
        String idType = new String(JsonBuffer.quoted(ruleset.idType()), UTF_8);
        boolean isDevice = ruleset.idType().toLowerCase(Locale.ROOT).equals("stableid");
        String device = ruleset.entity().equals("feature_gate") ? "" : ",\"is_device_based\":" + isDevice;
        return JsonBuffer.piece(",\"id_type\":" + idType + device);
    }

    Ruleset ruleset() {
        return ruleset;
    }

    /** Whether clients get it at all; segments and holdouts only show in exposures. */
    boolean isShown() {
        return !HIDDEN.contains(ruleset.entity());
    }

    /** Whether a client of one of these apps gets it; no apps are all of them. */
    boolean isFor(Set<String> apps) {
        return apps.isEmpty()
                || ruleset.targetAppIds().isEmpty()
                || ruleset.targetAppIds().stream().anyMatch(apps::contains);
    }

    /** Whether the answer may change by itself. */
    boolean asksForTheTime() {
        return asksForTheTime;
    }

    /** The name in quotes. */
    byte[] name(HashAlgorithm algorithm) {
        return Objects.requireNonNull(names.get(algorithm));
    }

    /** The fields that tell the unit. */
    byte[] unit() {
        return unit;
    }

    /** A value that an evaluation gave. */
    @SuppressWarnings("ReferenceEquality") // to compare parameters would cost more than to write them
    byte[] json(ReturnValue value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return json[i];
            }
        }
        return JsonBuffer.piece(value.json());
    }
}
