package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.TargetApp;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.store.AuditEntry;
import io.github.statsigemulator.store.EntityStore;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may happen to the API keys of a project. Each change is in force, and in the audit log, when it returns. */
@Component
public class ProjectKeys {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 43;
    private static final String KIND = "sdk_key";

    private final SecureRandom random = new SecureRandom();
    private final Keys keys;
    private final Clocks clocks;
    private final EntityStore store;

    ProjectKeys(Keys keys, Clocks clocks, EntityStore store) {
        this.keys = keys;
        this.clocks = clocks;
        this.store = store;
    }

    /** The keys of the caller's project, in the order of creation. */
    public List<ApiKey> all(Caller caller) {
        return keys.of(caller.project());
    }

    /**
     * The key of the caller's project that reads like that.
     *
     * @throws KeyNotFoundException if there is none
     */
    public ApiKey get(Caller caller, String key) {
        return keys.find(key)
                .filter(found -> found.project().equals(caller.project()))
                .map(Caller::key)
                .orElseThrow(() -> new KeyNotFoundException(key));
    }

    /** Makes a key as the body says it; console keys may read and write unless it says otherwise. */
    public ApiKey create(Caller caller, Map<String, ?> fields) {
        KeyKind kind = KeyTerms.kind(fields);
        return put(caller, AuditEntry.CREATE, null, KeyTerms.applied(fields, blank(caller, random(kind), kind)));
    }

    /**
     * Makes a key of that text as the body says it, in the place of what the project had under that text.
     *
     * @param kind what the text begins with
     * @throws KeyTakenException if another project has the key
     */
    public ApiKey put(Caller caller, String key, KeyKind kind, Map<String, ?> fields) {
        Caller owner = keys.find(key).orElse(null);
        if (owner != null && !owner.project().equals(caller.project())) {
            throw new KeyTakenException(key);
        }
        ApiKey made = KeyTerms.applied(fields, blank(caller, key, kind));
        return owner == null
                ? put(caller, AuditEntry.CREATE, null, made)
                : put(caller, AuditEntry.UPDATE, owner.key(), made);
    }

    private ApiKey blank(Caller caller, String key, KeyKind kind) {
        Set<String> scopes = kind == KeyKind.CONSOLE ? Set.of(ApiKey.READ_WRITE) : Set.of();
        return ApiKey.of(key, kind, scopes, clocks.of(caller.project()).millis());
    }

    /** Changes what the body mentions. */
    public ApiKey change(Caller caller, String key, Map<String, ?> fields) {
        ApiKey present = get(caller, key);
        return put(caller, AuditEntry.UPDATE, present, KeyTerms.applied(fields, present));
    }

    /** Makes the key one that opens nothing. */
    public ApiKey deactivate(Caller caller, String key) {
        ApiKey present = get(caller, key);
        return put(caller, "deactivate", present, present.active(false));
    }

    private ApiKey put(Caller caller, String action, @Nullable ApiKey before, ApiKey after) {
        keys.put(caller.project(), after);
        audit(caller, action, before, after);
        return after;
    }

    /** Gives the key another text; what it was called before opens nothing any more. */
    public ApiKey rotate(Caller caller, String key) {
        ApiKey present = get(caller, key);
        ApiKey rotated = present.called(random(present.kind()));
        keys.put(caller.project(), rotated);
        keys.remove(caller.project(), List.of(present.key()));
        audit(caller, "regenerate", present, rotated);
        return rotated;
    }

    /** Forgets the key. */
    public void delete(Caller caller, String key) {
        ApiKey present = get(caller, key);
        keys.remove(caller.project(), List.of(present.key()));
        audit(caller, AuditEntry.DELETE, present, null);
    }

    /** Lets keys that are bound to the app follow it to another name. */
    public void renameApp(Caller caller, String from, String to) {
        all(caller).stream()
                .filter(key -> key.names(from))
                .forEach(key -> put(caller, AuditEntry.UPDATE, key, key.renamed(from, to)));
    }

    /**
     * Ends the request if a key is bound to the app: without it, the key would see everything.
     *
     * @throws EntityInUseException if so
     */
    public void refuseIfBound(Caller caller, TargetApp app) {
        String bound = all(caller).stream()
                .filter(key -> app.name().equals(key.targetApp()) || app.id().equals(key.targetApp()))
                .map(key -> "key '" + key.masked() + "'")
                .collect(joining(", "));
        if (!bound.isEmpty()) {
            throw new EntityInUseException(EntityKind.TARGET_APP, app.name(), bound);
        }
    }

    private void audit(Caller caller, String action, @Nullable ApiKey before, @Nullable ApiKey after) {
        ApiKey key = after == null ? before : after;
        if (key != null) {
            String name = key.description().isEmpty() ? key.masked() : key.description();
            store.change(caller, draft -> {
                draft.note(action, KIND, key.masked(), name, fields(before), fields(after));
                return key;
            });
        }
    }

    private static Map<String, @Nullable Object> fields(@Nullable ApiKey key) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (key != null) {
            fields.put("key", key.masked());
            fields.put("type", key.kind().name());
            fields.put("description", key.description());
            fields.put("scopes", List.copyOf(key.scopes()));
            fields.put("environments", key.environments());
            fields.put("primaryTargetApp", key.targetApp());
            fields.put("secondaryTargetApps", key.secondaryTargetApps());
            fields.put("isActive", key.isActive());
        }
        return fields;
    }

    private String random(KeyKind kind) {
        StringBuilder key = new StringBuilder(kind.prefix());
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> key.append(LETTERS.charAt(letter)));
        return key.toString();
    }
}
