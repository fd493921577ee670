package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.ReturnValue;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.snapshot.Publication;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients get of a project, as far as it is the same for every user. It is made once for each change, of which it
 * takes over what the change has left alone.
 */
final class ClientForm {

    private static final int ROOM_AT_FIRST = 1 << 14;
    private static final int ROOM_FOR_USER = 1 << 12;

    private final Publication publication;
    private final Map<String, ClientEntry> gates;
    private final Map<String, ClientEntry> configs;
    private final Map<String, ClientEntry> layers;
    private final List<ClientStore> paramStores;
    private final boolean asksForTheTime;
    private final SingletonSupplier<Map<String, String>> gateNames;
    private final SingletonSupplier<Map<String, String>> configNames;
    private final SingletonSupplier<Map<String, String>> layerNames;
    private volatile int room = ROOM_AT_FIRST;

    private ClientForm(
            Publication publication,
            Map<String, ClientEntry> gates,
            Map<String, ClientEntry> configs,
            Map<String, ClientEntry> layers,
            List<ClientStore> paramStores) {
        this.publication = publication;
        this.gates = gates;
        this.configs = configs;
        this.layers = layers;
        this.paramStores = paramStores;
        gateNames = SingletonSupplier.of(() -> byHash(gates));
        configNames = SingletonSupplier.of(() -> byHash(configs));
        layerNames = SingletonSupplier.of(() -> byHash(layers));
        asksForTheTime = publication.snapshot().hasMappings()
                || Stream.of(gates, configs, layers)
                        .flatMap(entries -> entries.values().stream())
                        .anyMatch(ClientEntry::asksForTheTime);
    }

    /**
     * The form of a publication.
     *
     * @param before that of an earlier one of the same project, or null
     */
    static ClientForm of(Publication publication, @Nullable ClientForm before, JsonMapper json) {
        Map<String, ClientEntry> none = Map.of();
        return new ClientForm(
                publication,
                entries(publication.snapshot().gates(), before == null ? none : before.gates),
                configs(publication, before == null ? none : before.configs, json),
                entries(publication.snapshot().layers(), before == null ? none : before.layers),
                paramStores(publication, json));
    }

    /** By name, in alphabetical order, so that equal projects give equal answers. */
    @SuppressWarnings("ReferenceEquality") // what a change leaves alone stays the same object
    private static Map<String, ClientEntry> entries(Map<String, Ruleset> rulesets, Map<String, ClientEntry> before) {
        Map<String, ClientEntry> entries = new LinkedHashMap<>();
        new TreeMap<>(rulesets).forEach((name, ruleset) -> {
            ClientEntry known = before.get(name);
            entries.put(
                    name,
                    known != null && known.source().evaluated() == ruleset
                            ? known
                            : new ClientEntry(ClientSource.of(ruleset), UnaryOperator.identity()));
        });
        return entries;
    }

    private static Map<String, ClientEntry> configs(
            Publication publication, Map<String, ClientEntry> before, JsonMapper json) {
        Map<String, ClientEntry> configs = entries(publication.snapshot().configs(), before);
        publication.importedLayers().forEach((experiment, name) -> {
            Ruleset layer = publication.snapshot().layers().get(name);
            configs.computeIfPresent(
                    experiment,
                    (key, entry) -> layer == null
                            ? entry
                            : new ClientEntry(entry.source(), value -> over(layer.defaultValue(), value, json)));
        });
        new TreeMap<>(publication.snapshot().autotunes())
                .forEach((name, autotune) ->
                        configs.put(name, new ClientEntry(ClientSource.of(autotune), UnaryOperator.identity())));
        return configs;
    }

    /** An experiment's value with what it leaves to its layer. */
    private static ReturnValue over(ReturnValue layer, ReturnValue value, JsonMapper json) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(layer.parameters());
        whole.putAll(value.parameters());
        return ReturnValue.of(whole, json.writeValueAsString(whole));
    }

    private static List<ClientStore> paramStores(Publication publication, JsonMapper json) {
        return publication.paramStores().entrySet().stream()
                .map(store -> new ClientStore(store.getKey(), store.getValue(), json))
                .toList();
    }

    Publication publication() {
        return publication;
    }

    Map<String, ClientEntry> gates() {
        return gates;
    }

    Map<String, ClientEntry> configs() {
        return configs;
    }

    Map<String, ClientEntry> layers() {
        return layers;
    }

    List<ClientStore> paramStores() {
        return paramStores;
    }

    /** Whether answers may change without any change of the project. */
    boolean asksForTheTime() {
        return asksForTheTime;
    }

    /** The names of gates by the hashes that clients know them by. */
    Map<String, String> gateNames() {
        return gateNames.obtain();
    }

    /** Those of configs. */
    Map<String, String> configNames() {
        return configNames.obtain();
    }

    /** Those of layers. */
    Map<String, String> layerNames() {
        return layerNames.obtain();
    }

    private static Map<String, String> byHash(Map<String, ClientEntry> entries) {
        Map<String, String> names = new HashMap<>();
        for (String name : entries.keySet()) {
            names.putIfAbsent(HashAlgorithm.DJB2.hash(name), name);
            names.putIfAbsent(HashAlgorithm.SHA256.hash(name), name);
        }
        return names;
    }

    /** How many bytes the next answer is likely to take at most. */
    int room() {
        return room;
    }

    /** Notes how long an answer has become. */
    void answered(int length) {
        if (length + ROOM_FOR_USER / 2 > room) {
            room = length + ROOM_FOR_USER;
        }
    }
}
