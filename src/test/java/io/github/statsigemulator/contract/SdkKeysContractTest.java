package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.FailureDetails;
import com.statsig.InitializeDetails;
import com.statsig.Statsig;
import com.statsig.StatsigOptions;
import com.statsig.StatsigUser;
import com.statsig.sdk.StatsigServer;
import io.github.statsigemulator.outbound.TriesOthers;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code javacore} 0.10.2 and {@code serversdk} 2.2.2 make of their keys: wrong ones, and several in one process. */
@TriesOthers(hosts = "statsigapi.net", outsideOfJava = true, because = "both SDKs report that they could not start")
class SdkKeysContractTest extends ConsoleContext {

    private static final List<String> GATES = List.of("everywhere", "in_production", "in_staging", "of_web");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UNKNOWN, 401, is not known",
        "CLIENT,  403, lacks the scope client_download_config_specs; use a server key",
        "CONSOLE, 403, does not open this API; use a server or a client key"
    })
    void sdksTellWhyAKeyOpensNothing(String kind, int status, String why) {
        String key = kind.equals("UNKNOWN") ? "secret-of-nobody" : keyOf(KeyKind.valueOf(kind));
        Statsig core = new Statsig(key, options());
        StatsigServer legacy = StatsigServer.create();
        try {
            InitializeDetails details = core.initializeWithDetails().join();
            com.statsig.sdk.@Nullable FailureDetails failure = begin(legacy, key, null);

            assertThat(details.getSource()).isEqualTo("NoValues");
            assertThat(details.getFailureDetails())
                    .extracting(FailureDetails::getReason)
                    .asString()
                    .contains("status(%d)".formatted(status), why)
                    .doesNotContain("The key '" + key);
            assertThat(failure)
                    .extracting(com.statsig.sdk.FailureDetails::getStatusCode)
                    .isEqualTo(status);
        } finally {
            core.shutdown().join();
            legacy.shutdown();
        }
    }

    @Test
    void keysOfOneProcessEachSeeTheirOwn() {
        make("/gates", gate("everywhere", "", ""));
        make("/gates", gate("in_production", "", "\"environments\": [\"production\"],"));
        make("/gates", gate("in_staging", "", "\"environments\": [\"staging\"],"));
        make("/gates", gate("of_web", "\"targetApps\": [\"web\"],", ""));
        Pair production = pair("p", "{\"kind\": \"SERVER\", \"environments\": [\"production\"]}", "production");
        Pair staging = pair("s", "{\"kind\": \"SERVER\", \"environments\": [\"staging\"]}", "staging");
        Pair ios = pair("i", "{\"kind\": \"SERVER\", \"targetApp\": \"ios\"}", null);
        try {
            production.sees("everywhere", "in_production", "of_web");
            staging.sees("everywhere", "in_staging", "of_web");
            ios.sees("everywhere");
        } finally {
            Stream.of(production, staging, ios).forEach(Pair::close);
        }
    }

    private static String gate(String name, String more, String ofRule) {
        return "{\"name\": \"%s\", %s \"rules\": [{%s \"name\": \"all\"}]}".formatted(name, more, ofRule);
    }

    @Test
    void theOlderSdkHasToBeToldTheEnvironmentThatItsKeyIsBoundTo() {
        make("/gates", gate("in_production", "", "\"environments\": [\"production\"],"));
        String key = grant("p", "{\"kind\": \"SERVER\", \"environments\": [\"production\"]}");
        StatsigServer untold = StatsigServer.create();
        try {
            assertThat(begin(untold, key, null)).isNull();
            assertThat(untold.checkGateSync(new com.statsig.sdk.StatsigUser("ann"), "in_production"))
                    .isFalse();
        } finally {
            untold.shutdown();
        }
    }

    /** Core takes the environment of its key by itself. */
    private Pair pair(String name, String grant, @Nullable String tier) {
        String key = grant(name, grant);
        Statsig core = new Statsig(key, options());
        StatsigServer legacy = StatsigServer.create();
        assertThat(core.initializeWithDetails().join().getSource()).isEqualTo("Network");
        assertThat(begin(legacy, key, tier)).isNull();
        return new Pair(core, legacy);
    }

    private String grant(String name, String grant) {
        String key = "secret-%s-%s".formatted(project().id(), name);
        with(KeyKind.SERVER)
                .contentType(ContentType.JSON)
                .body(grant)
                .put("/__emulator/keys/" + key)
                .then()
                .statusCode(200);
        return key;
    }

    /** One SDK of each family with the same key. */
    private record Pair(Statsig core, StatsigServer legacy) {

        void sees(String... gates) {
            assertThat(GATES.stream()
                            .filter(gate -> core.checkGate(
                                    new StatsigUser.Builder().setUserID("ann").build(), gate)))
                    .as("javacore")
                    .containsExactly(gates);
            assertThat(GATES.stream()
                            .filter(gate -> legacy.checkGateSync(new com.statsig.sdk.StatsigUser("ann"), gate)))
                    .as("serversdk")
                    .containsExactly(gates);
        }

        void close() {
            core.shutdown().join();
            legacy.shutdown();
        }
    }

    private com.statsig.sdk.@Nullable FailureDetails begin(StatsigServer legacy, String key, @Nullable String tier) {
        com.statsig.sdk.StatsigOptions options = javaSdks().legacyOptions();
        if (tier != null) {
            options.setTier(tier);
        }
        return legacy.initializeAsync(key, options).join().getFailureDetails();
    }

    private StatsigOptions options() {
        return javaSdks().coreOptions().build();
    }
}
