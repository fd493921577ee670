package io.github.statsigemulator.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.statsigemulator.evaluator.ReturnValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What clients get of one gate, config or layer, as far as it is the same for every user. */
final class ClientEntry {

    private static final Set<String> HIDDEN = Set.of("segment", "holdout");

    private final ClientSource source;
    private final Map<HashAlgorithm, byte[]> names = new EnumMap<>(HashAlgorithm.class);
    private final byte[] unit;
    private final ReturnValue[] values;
    private final byte[][] json;

    /**
     * An entry.
     *
     * @param shown what is shown of a value that the source gives
     */
    ClientEntry(ClientSource source, UnaryOperator<ReturnValue> shown) {
        this.source = source;
        for (HashAlgorithm algorithm : HashAlgorithm.values()) {
            names.put(algorithm, JsonBuffer.quoted(algorithm.hash(source.name())));
        }
        unit = unit(source.entity(), source.idType());
        values = source.values().toArray(ReturnValue[]::new);
        json = Arrays.stream(values)
                .map(value -> JsonBuffer.piece(shown.apply(value).json()))
                .toArray(byte[][]::new);
    }

    private static byte[] unit(String entity, String idType) {
        boolean isDevice = idType.toLowerCase(Locale.ROOT).equals("stableid");
        String device = entity.equals("feature_gate") ? "" : ",\"is_device_based\":" + isDevice;
        return JsonBuffer.piece(",\"id_type\":" + new String(JsonBuffer.quoted(idType), UTF_8) + device);
    }

    ClientSource source() {
        return source;
    }

    String name() {
        return source.name();
    }

    String entity() {
        return source.entity();
    }

    /** Whether clients get it at all; segments and holdouts only show in exposures. */
    boolean isShown() {
        return !HIDDEN.contains(source.entity());
    }

    /** Whether a client of one of these apps gets it; no apps are all of them. */
    boolean isFor(Set<String> clientApps) {
        List<String> apps = source.apps();
        return clientApps.isEmpty() || apps.isEmpty() || apps.stream().anyMatch(clientApps::contains);
    }

    /** Whether the answer may change by itself. */
    boolean asksForTheTime() {
        return source.asksForTheTime();
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
