package io.github.statsigemulator.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every API key of every project. Reading is one look into memory. */
@Component
public class Keys {

    private volatile Map<String, Caller> callers = Map.of();

    Keys(EmulatorSettings settings) {
        Map<String, Caller> configured = new LinkedHashMap<>();
        settings.keys().forEach(key -> configured.put(key.key(), new Caller(Project.DEFAULT, key)));
        callers = configured;
    }

    /** Who calls with this key, active or not; empty if no project has it. */
    public Optional<Caller> find(String key) {
        return Optional.ofNullable(callers.get(key));
    }

    /** The keys of the project, in the order of creation. */
    public List<ApiKey> of(Project project) {
        return callers.values().stream()
                .filter(caller -> caller.project().equals(project))
                .map(Caller::key)
                .toList();
    }

    /**
     * Stores a new key, or what has become of one; in force when the method returns.
     *
     * @throws IllegalArgumentException if another project has the key
     */
    public synchronized void put(Project project, ApiKey key) {
        Map<String, Caller> changed = new LinkedHashMap<>(callers);
        changed.put(key.key(), new Caller(project, key));
        callers = changed;
    }

    /** Forgets the keys; in force when the method returns. */
    public synchronized void remove(Project project, Collection<String> keys) {
        Map<String, Caller> changed = new LinkedHashMap<>(callers);
        changed.keySet().removeAll(keys);
        callers = changed;
    }
}
