package io.github.statsigemulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.statsigemulator.JsonConfiguration;
import io.github.statsigemulator.project.KeyKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;

/**
 * Checked against what the SDKs send: statsig-io/statsig-server-core, statsig-rust/src/event_logging;
 * statsig-io/js-client-monorepo, packages/client-core/src/EventLogger.ts; the public HTTP API's description.
 */
class EventReaderTest {

    private static final long NOW = 1_700_000_000_000L;

    private final EventReader reader = new EventReader(Sender.of(KeyKind.CLIENT, "from-header", null), NOW);

    @Test
    void readsAGateExposure() {
        Event event = single("""
                {"events":[{"eventName":"statsig::gate_exposure","value":null,"time":1699999999999,
                  "user":{"userID":"u1","statsigEnvironment":{"tier":"staging"}},
                  "metadata":{"gate":"new_checkout","gateValue":"true","ruleID":"r1"},
                  "secondaryExposures":[{"gate":"beta","gateValue":"false","ruleID":"default"}]}],
                 "statsigMetadata":{"sdkType":"java-server","sdkVersion":"2.2.2"}}""");

        assertThat(event.kind()).isEqualTo(EventKind.GATE_EXPOSURE);
        assertThat(event.name()).isEqualTo("new_checkout");
        assertThat(event.value()).isEqualTo(true);
        assertThat(event.ruleId()).isEqualTo("r1");
        assertThat(event.environment()).isEqualTo("staging");
        assertThat(event.secondaryExposures()).containsExactly(new ConsultedGate("beta", "false", "default"));
        assertThat(event.sender()).isEqualTo(Sender.of(KeyKind.CLIENT, "java-server", "2.2.2"));
        assertThat(event.time()).isEqualTo(NOW - 1);
        assertThat(event.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void readsALayerExposureUnderTheLayersName() {
        Event event = single("""
                {"events":[{"eventName":"statsig::layer_exposure",
                  "metadata":{"config":"homepage","allocatedExperiment":"button","parameterName":"color"}}]}""");

        assertThat(event.kind()).isEqualTo(EventKind.LAYER_EXPOSURE);
        assertThat(event.name()).isEqualTo("homepage");
    }

    @Test
    void takesDiagnosticsThatAreAboutNobody() {
        Event event = single("""
                {"events":[{"eventName":"statsig::diagnostics","user":null,"value":null,"secondaryExposures":null,
                  "metadata":{"context":"initialize","markers":[{"key":"overall"}]}}]}""");

        assertThat(event.kind()).isEqualTo(EventKind.INTERNAL);
        assertThat(event.user()).isNull();
        assertThat(event.metadata()).containsEntry("markers", List.of(Map.of("key", "overall")));
    }

    @Test
    void leavesPrivateAttributesOut() {
        Event event = single("""
                {"events":[{"eventName":"purchase","value":9.99,
                  "user":{"userID":"u1","privateAttributes":{"ssn":"1"}}}]}""");

        assertThat(event.kind()).isEqualTo(EventKind.CUSTOM);
        assertThat(event.user()).containsOnlyKeys("userID");
    }

    @Test
    void givesEventsTheUserThatTheyShare() {
        Event event = single("""
                {"user":{"userID":"shared"},"events":[{"eventName":"purchase"}]}""");

        assertThat(event.user()).containsEntry("userID", "shared");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1699999999999                   | 1699999999999
            '1699999999999.0'               | 1699999999999
            '"1699999999999"'               | 1699999999999
            '"2023-11-14T22:13:19.999Z"'    | 1699999999999
            '"2023-11-14T23:13:20+01:00"'   | 1700000000000
            null                            | 1700000000000
            '"yesterday"'                   | 1700000000000
            """)
    void readsTimesInAllForms(String json, long expected) {
        assertThat(single("{\"events\":[{\"eventName\":\"e\",\"time\":" + json + "}]}")
                        .time())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                         | events
            {"events":{}}                              | events
            {"events":[1]}                             | events[0]
            {"events":[{"eventName":"a"},{"value":1}]} | events[1].eventName
            {"events":[{"eventName":""}]}              | events[0].eventName
            """)
    void namesThePlaceOfWhatIsNoEvent(String body, String place) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> read(body))
                .extracting(UnreadableEventException::place)
                .isEqualTo(place);
    }

    private Event single(String body) {
        List<Event> events = read(body);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private List<Event> read(String body) {
        return reader.read(
                JsonConfiguration.mapper().readValue(body, new TypeReference<Map<String, @Nullable Object>>() {}));
    }
}
