package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.project.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An answer with values, in the format {@code init-v1} that all clients read. */
final class InitializeAnswer {

    private static final byte[] PREFETCHED = JsonBuffer.piece(",\"prefetched_user_values\":{");

    private final Caller caller;
    private final long now;
    private final InitializeRequest request;
    private final DerivedFields derived;
    private final ClientForm form;
    private final JsonBuffer out;
    private final ClientEntries entries;

    InitializeAnswer(
            Caller caller,
            long now,
            InitializeRequest request,
            DerivedFields derived,
            ClientForm form,
            JsonBuffer out) {
        this.caller = caller;
        this.now = now;
        this.request = request;
        this.derived = derived;
        this.form = form;
        this.out = out;
        this.entries = new ClientEntries(form, request.hash(), caller.key(), out);
    }

    void write(JsonMapper json) {
        ClientUser user = request.completed(request.user(), derived);
        out.add('{');
        entries.write(question(user));
        addPrefetched();
        out.add(',');
        entries.writeParamStores();
        out.add(',');
        out.add(JsonBuffer.withoutBraces(json.writeValueAsBytes(rest(user))));
        out.add('}');
    }

    /** A user who names no environment is in that of the key, if the key has just one. */
    private Question question(ClientUser user) {
        List<String> environments = caller.key().environments();
        String environment = environments.size() == 1 ? environments.get(0) : null;
        return new Question(user.forEvaluation(), now, environment, caller.key().targetApp());
    }

    private void addPrefetched() {
        if (request.prefetched().isEmpty()) {
            return;
        }
        out.add(PREFETCHED);
        request.prefetched().forEach((name, user) -> {
            out.separate();
            out.text(name);
            out.add(':');
            out.add('{');
            entries.write(question(request.completed(user, derived)));
            out.add('}');
        });
        out.add('}');
    }

    private Map<String, @Nullable Object> rest(ClientUser user) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        rest.put("sdkParams", Map.of());
        rest.put("has_updates", true);
        rest.put("generator", "statsig-emulator");
        rest.put("time", form.publication().time());
        rest.put("company_lcut", form.publication().time());
        rest.put("evaluated_keys", user.evaluatedKeys());
        rest.put("hash_used", request.hash().text());
        rest.put("derived_fields", derived.shown());
        rest.put("hashed_sdk_key_used", NameHash.djb2(caller.key().key()));
        rest.put("full_checksum", Long.toString(out.checksum()));
        rest.put("sdk_flags", Map.of());
        rest.put("user", user.shown());
        user.privateHash().ifPresent(hash -> rest.put("pa_hash", hash));
        return rest;
    }
}
