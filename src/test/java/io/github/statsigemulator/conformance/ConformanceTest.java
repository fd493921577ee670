package io.github.statsigemulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.oracle.OracleServer;
import io.github.statsigemulator.outbound.TriesOthers;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import io.github.statsigemulator.snapshot.Snapshots;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Projects made by chance over the Console API, and documents with more than it can make, downloaded by {@code com.statsig:javacore} 0.10.2 and
 * {@code com.statsig:serversdk} 2.2.2, and asked about users made by chance: all answer as the emulator does, but where
 * a {@link Deviation} predicts otherwise.
 *
 * <p>{@code -Dconformance.seed=7} runs one project alone; {@code -Dconformance.projects=20} and
 * {@code -Dconformance.users=10000} run more, as the profile {@code conformance} does, and {@code -Dconformance.recordings=20}
 * more documents.
 */
@TriesOthers(hosts = "statsigapi.net", because = "serversdk reports dates and types of conditions that it cannot read")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

    private static final int PROJECTS = Integer.getInteger("conformance.projects", 5);
    private static final int USERS = Integer.getInteger("conformance.users", 200);
    private static final int RECORDINGS = Integer.getInteger("conformance.recordings", 1);
    private static final long ONLY = Long.getLong("conformance.seed", 0);

    private final Tally tally = new Tally();

    @LocalServerPort
    private int port;

    @Autowired
    private Projects projects;

    @Autowired
    private Keys keys;

    @Autowired
    private Snapshots snapshots;

    static LongStream seeds() {
        return ONLY == 0 ? LongStream.rangeClosed(1, PROJECTS) : LongStream.of(ONLY);
    }

    /** One of each format, if not told otherwise. */
    static Stream<Arguments> recordings() {
        return seeds().limit(RECORDINGS)
                .boxed()
                .flatMap(seed -> Stream.of("v1", "v2").map(format -> Arguments.of(format, seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyServerSdkAnswersAsTheEmulatorDoes(long seed) {
        Project project = project("conformance-" + seed);
        RandomProject.make(seed, console(project));

        assertThat(differences(project, seed)).isEmpty();
        System.out.println("Up to seed " + seed + ": " + tally);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("recordings")
    void everyServerSdkAnswersTheSameFromARecordedDocument(String format, long seed) {
        Project recorded = project("recorded-%s-%d".formatted(format, seed));
        RandomProject.make(seed, console(recorded));
        String document = RandomRecording.of(console(recorded).download(format), seed);
        Project replayed = project("replayed-%s-%d".formatted(format, seed));
        console(replayed).put(document);

        assertThat(differences(replayed, seed)).as("to the emulator").isEmpty();
        assertThat(changes(replayed, seed, format, document))
                .as("to the document as it was")
                .isEmpty();
    }

    private Project project(String id) {
        Project project = projects.create(id);
        Stream.of(KeyKind.SERVER, KeyKind.CONSOLE)
                .forEach(kind -> keys.put(project, ApiKey.of(kind.prefix() + id, kind, Set.of(ApiKey.READ_WRITE), 0)));
        return project;
    }

    private Console console(Project project) {
        return new Console(port, project.id());
    }

    /** What the SDKs answer otherwise, and what they complain of. */
    private List<String> differences(Project project, long seed) {
        String key = KeyKind.SERVER.prefix() + project.id();
        @Nullable String tier = tier(seed);
        Complaints complaints = new Complaints();
        List<String> differences;
        try (CoreSdk core = CoreSdk.on(Origin.of(port), key, tier, complaints);
                LegacySdk legacy = LegacySdk.on(Origin.of(port), key, tier, complaints)) {
            Map<String, Sdk> sdks = Map.of("javacore", core, "serversdk", legacy);
            differences = new Comparison(seed, tier, snapshots.of(project), console(project), sdks, tally).about(USERS);
        }
        return Stream.concat(differences.stream(), complaints.all().stream()).toList();
    }

    private static @Nullable String tier(long seed) {
        return new Chance(seed).any(Arrays.asList("production", "staging", null));
    }

    /** What an SDK that reads the format answers otherwise once the document has been through the emulator. */
    private List<String> changes(Project project, long seed, String format, String document) {
        String key = KeyKind.SERVER.prefix() + project.id();
        Origin after = Origin.of(port);
        Complaints unheard = new Complaints();
        try (OracleServer recording = new OracleServer("/" + format + "/download_config_specs", document);
                Sdk sdkBefore = sdk(format, after.withSpecsFrom(recording.base()), key, tier(seed), unheard);
                Sdk sdkAfter = sdk(format, after, key, tier(seed), unheard)) {
            return new Replay(seed, snapshots.of(project), sdkBefore, sdkAfter).about(USERS);
        }
    }

    private static Sdk sdk(String format, Origin origin, String key, @Nullable String tier, Complaints complaints) {
        return format.equals("v2")
                ? CoreSdk.on(origin, key, tier, complaints)
                : LegacySdk.on(origin, key, tier, complaints);
    }

    /** A predicate that no case meets would hide whatever comes next. */
    @AfterAll
    void everyDeviationIsMet() {
        System.out.println("Seeds " + seeds().boxed().toList() + ". " + tally);
        assertThat(tally.met()).containsExactly(Deviation.values());
    }
}
