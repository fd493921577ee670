package io.github.statsigemulator.project;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every API key of every project: those of the settings, which belong to the default project, and those that were made
 * since, which are stored. A key of the settings that was changed is stored too, and stays as it was changed. Reading
 * is one look into memory.
 */
@Component
public class Keys {

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private volatile Map<String, Caller> callers;

    /** Takes the projects only so that they are stored before their keys are. */
    Keys(
            EmulatorSettings settings,
            Projects projects,
            JdbcClient database,
            TransactionOperations transactions,
            JsonMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
        Map<String, Caller> known = new LinkedHashMap<>();
        settings.keys().forEach(key -> known.put(key.key(), new Caller(Project.DEFAULT, key)));
        database.sql("select project_id, document from api_keys order by ordinal")
                .query((row, number) ->
                        new Caller(new Project(row.getString(1)), json.readValue(row.getString(2), ApiKey.class)))
                .list()
                .forEach(caller -> known.put(caller.key().key(), caller));
        callers = Collections.unmodifiableMap(known);
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
     * Stores a new key, or what has become of one; in force when the transaction ends that this is part of, or else when
     * the method returns.
     *
     * @throws IllegalArgumentException if another project has the key
     */
    public void put(Project project, ApiKey key) {
        if (find(key.key()).filter(caller -> !caller.project().equals(project)).isPresent()) {
            throw new IllegalArgumentException("The key " + key.masked() + " belongs to another project.");
        }
        Caller caller = new Caller(project, key);
        change(() -> store(caller), known -> known.put(key.key(), caller));
    }

    /**
     * Forgets those of the keys that belong to the project; in force when a key would be that is {@link #put}. Keys of
     * the settings are back at the next start.
     */
    public void remove(Project project, Collection<String> keys) {
        change(
                () -> forget(project, keys),
                known -> known.values()
                        .removeIf(caller -> caller.project().equals(project)
                                && keys.contains(caller.key().key())));
    }

    private void store(Caller caller) {
        String document = json.writeValueAsString(caller.key());
        int edited = database.sql("update api_keys set document = ? where api_key = ?")
                .params(document, caller.key().key())
                .update();
        if (edited == 0) {
            database.sql("insert into api_keys (api_key, project_id, document) values (?, ?, ?)")
                    .params(caller.key().key(), caller.project().id(), document)
                    .update();
        }
    }

    private void forget(Project project, Collection<String> keys) {
        database.sql("delete from api_keys where project_id = :project and api_key in (:keys)")
                .param("project", project.id())
                .param("keys", keys)
                .update();
    }

    /** Changes the database, and memory as soon as that cannot be taken back. */
    private void change(Runnable stored, Consumer<Map<String, Caller>> known) {
        transactions.executeWithoutResult(transaction -> {
            stored.run();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    publish(known);
                }
            });
        });
    }

    private synchronized void publish(Consumer<Map<String, Caller>> change) {
        Map<String, Caller> changed = new LinkedHashMap<>(callers);
        change.accept(changed);
        callers = Collections.unmodifiableMap(changed);
    }
}
