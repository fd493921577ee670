package io.github.statsigemulator.console;

import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.lifecycle.ProjectKeys;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API keys. What is changed is in force with the answer. */
@RestController
@RequestMapping("/console/v1/keys")
@Tag(name = "Keys")
class KeyController {

    static final Filters<ApiKey> FILTERS = Filters.of(
            Filter.text("primaryTargetApp", ApiKey::targetApp), Filter.texts("environment", ApiKey::environments));

    private final ProjectKeys keys;

    KeyController(ProjectKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    Listing<ApiKey> listKeys(Caller caller, Paging paging) {
        return Listing.of(
                "Keys listed successfully.",
                FILTERS.pages("keys", paging, keys.all(caller)),
                key -> new KeyForm(key).item(),
                key -> new KeyForm(key).live());
    }

    @PostMapping
    Reply<ApiKey> createKey(Caller caller, JsonBody key) {
        if (!key.fields().containsKey("description")) {
            throw InvalidEntityException.at("description", "is required");
        }
        return shown(keys.create(caller, key.fields()), "Key created successfully.");
    }

    @GetMapping("/{id}")
    Reply<ApiKey> getKey(Caller caller, @PathVariable String id) {
        return masked(keys.get(caller, id), "Key read successfully.");
    }

    @PatchMapping("/{id}")
    Reply<ApiKey> partiallyUpdateKey(Caller caller, @PathVariable String id, JsonBody changes) {
        return masked(keys.change(caller, id, changes.fields()), "Key updated successfully.");
    }

    @DeleteMapping("/{id}")
    Message deleteKey(Caller caller, @PathVariable String id) {
        keys.delete(caller, id);
        return new Message("Key deleted successfully.");
    }

    @PatchMapping("/{id}/deactivate")
    Message deactivateKey(Caller caller, @PathVariable String id) {
        keys.deactivate(caller, id);
        return new Message("Key deactivated successfully.");
    }

    @PatchMapping("/{id}/rotate")
    Reply<ApiKey> rotateKey(Caller caller, @PathVariable String id) {
        return shown(keys.rotate(caller, id), "Key rotated successfully.");
    }

    private static Reply<ApiKey> masked(ApiKey key, String message) {
        KeyForm form = new KeyForm(key);
        return Reply.of(form.contract(), message, form.live());
    }

    private static Reply<ApiKey> shown(ApiKey key, String message) {
        KeyForm form = new KeyForm(key);
        return Reply.of(form.unmasked(), message, form.live());
    }
}
