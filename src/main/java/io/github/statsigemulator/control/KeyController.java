package io.github.statsigemulator.control;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.ProjectKeys;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of one's own choosing, which a test can be written against; they are in force when the answer arrives. */
@RestController("emulatorKeyController")
@RequestMapping("/__emulator/keys")
class KeyController {

    private static final List<String> TERMS = List.of("kind", "description", "scopes", "environments", "targetApp");

    private final ProjectKeys keys;

    KeyController(ProjectKeys keys) {
        this.keys = keys;
    }

    /** The project's keys, masked. */
    @GetMapping
    KeyList list(Project project) {
        return new KeyList(
                keys.all(Caller.emulator(project)).stream().map(KeyAnswer::of).toList());
    }

    /** Makes the key, or makes it anew; what the body leaves out is not limited. */
    @PutMapping("/{key}")
    KeyAnswer put(Project project, @PathVariable String key, JsonBody body) {
        return KeyAnswer.of(keys.put(Caller.emulator(project), key, kind(key, body), terms(body)));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Project project, @PathVariable String key) {
        keys.delete(Caller.emulator(project), key);
    }

    /** The kind that the key begins with, which is all that the body may say. */
    private static KeyKind kind(String key, JsonBody body) {
        KeyKind kind = KeyKind.of(key)
                .orElseThrow(() -> new FaultyRequestException(
                        "key", "must begin with client-, secret- or console-, which say its kind"));
        String word = kind.name().toLowerCase(Locale.ROOT);
        String asked = body.text("kind").orElse(word);
        if (!asked.equalsIgnoreCase(word)) {
            throw new FaultyRequestException(
                    "kind",
                    "must be '%s', as the key begins with %s, but is '%s'".formatted(word, kind.prefix(), asked));
        }
        return kind;
    }

    private static Map<String, @Nullable Object> terms(JsonBody body) {
        for (String field : body.fields().keySet()) {
            if (!TERMS.contains(field)) {
                throw new FaultyRequestException(field, "is none of " + TERMS);
            }
        }
        Map<String, @Nullable Object> terms = new LinkedHashMap<>(body.fields());
        body.text("targetApp").ifPresent(app -> terms.put("targetAppID", app));
        return terms;
    }

    record KeyList(List<KeyAnswer> keys) {}
}
