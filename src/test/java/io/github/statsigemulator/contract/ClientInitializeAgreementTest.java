package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.ClientInitResponseOptions;
import com.statsig.HashAlgo;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.javasdk.SdkUsers;
import io.github.statsigemulator.oracle.CoreOracle;
import io.github.statsigemulator.oracle.LegacyOracle;
import io.github.statsigemulator.outbound.TriesOthers;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.snapshot.Downloads;
import io.github.statsigemulator.snapshot.WholeProject;
import io.github.statsigemulator.spec.Format;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import io.github.statsigemulator.store.EntityStore;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both Java SDKs for servers ({@code com.statsig:javacore} 0.10.2 and {@code com.statsig:serversdk} 2.2.2) take the
 * documents that we serve of a project with all kinds of entities, and make the answer for a client's user of them. Ours
 * is the same, field by field, but for what docs/differences.md lists.
 */
@TriesOthers(hosts = "statsigapi.net", because = "serversdk reports dates that it cannot read")
class ClientInitializeAgreementTest extends EmulatorContext {

    private static final int USERS = 200;

    /** What only the hosted service answers, or says of whoever answers. */
    private static final Set<String> TOP_LEVEL = Set.of(
            "company_lcut",
            "derived_fields",
            "full_checksum",
            "generator",
            "hashed_sdk_key_used",
            "pa_hash",
            "param_stores",
            "sdkInfo",
            "sdk_flags");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Autowired
    private EntityStore store;

    @Autowired
    private Downloads downloads;

    @BeforeEach
    void publishEverything() {
        Caller console = caller(KeyKind.CONSOLE, "console-oracle", ApiKey.READ_WRITE);
        Catalog whole = WholeProject.build();
        store.change(console, draft -> {
            EntityKind.ALL.forEach(kind -> whole.all(kind).forEach(entity -> put(draft, entity)));
            whole.overrides().forEach((ref, laid) -> draft.putOverrides(ref.kind(), ref.id(), laid));
            draft.addIds("vips", List.of("user-1", "user-2"));
            return null;
        });
    }

    private static <E extends Entity> void put(Draft draft, E entity) {
        draft.put(entity);
    }

    private Caller caller(KeyKind kind, String key, String... scopes) {
        return new Caller(project(), ApiKey.of(key, kind, Set.of(scopes), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "djb2", "sha256"})
    void answersAsCoreDoes(String hash) {
        HashAlgo algorithm = HashAlgo.valueOf(hash.toUpperCase(Locale.ROOT));
        try (CoreOracle core = CoreOracle.serving(document(Format.V2))) {
            ClientInitResponseOptions options = new ClientInitResponseOptions(algorithm);

            Set<String> differences = differences(
                    hash,
                    user -> MAPPER.readTree(core.statsig().getClientInitializeResponse(SdkUsers.core(user), options)));

            assertThat(differences).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "djb2", "sha256"})
    void answersAsTheOlderSdkDoes(String hash) {
        var algorithm = com.statsig.sdk.HashAlgo.valueOf(hash.toUpperCase(Locale.ROOT));
        try (LegacyOracle legacy = LegacyOracle.serving(document(Format.V1))) {
            Set<String> differences = differences(
                    hash,
                    user -> MAPPER.valueToTree(
                            legacy.statsig().getClientInitializeResponse(SdkUsers.legacy(user), algorithm, null)));

            assertThat(differences).isEmpty();
        }
    }

    private String document(Format format) {
        Caller oracle = caller(KeyKind.SERVER, "secret-oracle");
        return new String(downloads.of(oracle, format).json(), StandardCharsets.UTF_8);
    }

    private Set<String> differences(String hash, Function<Map<String, Object>, JsonNode> sdk) {
        Set<String> differences = new TreeSet<>();
        for (int i = 0; i < USERS; i++) {
            Map<String, Object> user = user(i);
            compare("", sdk.apply(user), ours(user, hash), differences);
        }
        return differences;
    }

    private JsonNode ours(Map<String, Object> user, String hash) {
        return MAPPER.readTree(with(KeyKind.CLIENT)
                .contentType(ContentType.JSON)
                .body(Map.of("user", user, "hash", hash))
                .post("/v1/initialize")
                .asString());
    }

    private static void compare(String place, JsonNode theirs, JsonNode ours, Set<String> differences) {
        if (theirs.isObject() && ours.isObject()) {
            Set<String> names = new TreeSet<>(theirs.propertyNames());
            names.addAll(ours.propertyNames());
            names.forEach(name -> compare(place + " " + name, theirs.path(name), ours.path(name), differences));
        } else if (!isSame(theirs, ours) && !isListed(place, theirs, ours)) {
            differences.add(place + ": " + theirs + " / " + ours);
        }
    }

    private static boolean isSame(JsonNode theirs, JsonNode ours) {
        if (theirs.isNumber() && ours.isNumber()) {
            return theirs.doubleValue() == ours.doubleValue();
        }
        return theirs.equals(ours) || (theirs.isNull() && ours.isMissingNode());
    }

    /** Whether docs/differences.md has a row for it. */
    private static boolean isListed(String place, JsonNode theirs, JsonNode ours) {
        String field = place.substring(place.lastIndexOf(' ') + 1);
        boolean isOfAnEntry =
                place.chars().filter(character -> character == ' ').count() == 3;
        if (!isOfAnEntry) {
            return place.startsWith(" evaluated_keys ") || TOP_LEVEL.contains(field);
        }
        return switch (field) {
            case "group", "group_name", "id_type" -> theirs.isMissingNode();
            case "rule_id" -> ours.asString("?").isEmpty();
            case "secondary_exposures", "undelegated_secondary_exposures" ->
                place.startsWith(" layer_configs ")
                        && ours.valueStream()
                                .toList()
                                .containsAll(theirs.valueStream().toList());
            default -> false;
        };
    }

    private static Map<String, Object> user(int i) {
        Map<String, Object> user = new HashMap<>();
        user.put("userID", "user-" + i);
        user.put("email", "user-" + i + (i % 7 == 0 ? "@example.com" : "@elsewhere.org"));
        user.put("country", List.of("NL", "DE", "US").get(i % 3));
        user.put("ip", "203.0.113.7");
        user.put("userAgent", "Firefox/1.2 (Android 14)");
        user.put("custom", Map.of("level", i));
        user.put("customIDs", Map.of("companyID", "c-" + i % 20, "stableID", "s-" + i));
        user.put("privateAttributes", Map.of("secret", "s-" + i, "name", "ü"));
        return user;
    }
}
