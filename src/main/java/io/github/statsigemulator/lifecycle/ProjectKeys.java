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
import io.github.statsigemulator.store.Draft;
import io.github.statsigemulator.store.EntityStore;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What may happen to the API keys of a project. Each change is in force when it returns, and one transaction with its line
 * of the audit log.
 */
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
        ApiKey made = KeyTerms.applied(fields, blank(caller, random(kind), kind));
        return store.change(caller, draft -> put(draft, AuditEntry.CREATE, null, made));
    }

    /**
     * Makes a key of that text as the body says it, in the place of what the project had under that text.
     *
     * @param kind what the text begins with
     * @throws KeyTakenException if another project has the key
     */
    public ApiKey put(Caller caller, String key, KeyKind kind, Map<String, ?> fields) {
        ApiKey made = KeyTerms.applied(fields, blank(caller, key, kind));
        return store.change(caller, draft -> {
            Caller owner = keys.find(key).orElse(null);
            if (owner != null && !owner.project().equals(caller.project())) {
                throw new KeyTakenException(key);
            }
            return owner == null
                    ? put(draft, AuditEntry.CREATE, null, made)
                    : put(draft, AuditEntry.UPDATE, owner.key(), made);
        });
    }

    private ApiKey blank(Caller caller, String key, KeyKind kind) {
        Set<String> scopes = kind == KeyKind.CONSOLE ? Set.of(ApiKey.READ_WRITE) : Set.of();
        return ApiKey.of(key, kind, scopes, clocks.of(caller.project()).millis());
    }

    /** Changes what the body mentions. */
    public ApiKey change(Caller caller, String key, Map<String, ?> fields) {
        return change(caller, key, AuditEntry.UPDATE, present -> KeyTerms.applied(fields, present));
    }

    /** Makes the key one that opens nothing. */
    public ApiKey deactivate(Caller caller, String key) {
        return change(caller, key, "deactivate", present -> present.active(false));
    }

    private ApiKey change(Caller caller, String key, String action, UnaryOperator<ApiKey> change) {
        return store.change(caller, draft -> {
            ApiKey present = get(caller, key);
            return put(draft, action, present, change.apply(present));
        });
    }

    /** Gives the key another text; what it was called before opens nothing any more. */
    public ApiKey rotate(Caller caller, String key) {
        return store.change(caller, draft -> {
            ApiKey present = get(caller, key);
            keys.remove(caller.project(), List.of(present.key()));
            return put(draft, "regenerate", present, present.called(random(present.kind())));
        });
    }

    /** Forgets the key. */
    public void delete(Caller caller, String key) {
        store.change(caller, draft -> {
            ApiKey present = get(caller, key);
            keys.remove(caller.project(), List.of(present.key()));
            note(draft, AuditEntry.DELETE, present, fields(present), Map.of());
            return present;
        });
    }

    /** Lets keys that are bound to the app follow it to another name, as part of a change. */
    public void renameApp(Draft draft, String from, String to) {
        all(draft.caller()).stream()
                .filter(key -> key.names(from))
                .forEach(key -> put(draft, AuditEntry.UPDATE, key, key.renamed(from, to)));
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

    /** Stores the key in the transaction of the draft, which writes the line of the audit log. */
    private ApiKey put(Draft draft, String action, @Nullable ApiKey before, ApiKey after) {
        if (!after.equals(before)) {
            keys.put(draft.caller().project(), after);
            note(draft, action, after, fields(before), fields(after));
        }
        return after;
    }

    private static void note(
            Draft draft,
            String action,
            ApiKey key,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        String name = key.description().isEmpty() ? key.masked() : key.description();
        draft.note(action, KIND, key.masked(), name, before, after);
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
