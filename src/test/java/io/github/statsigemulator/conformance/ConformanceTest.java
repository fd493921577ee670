package io.github.statsigemulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import io.github.statsigemulator.snapshot.Snapshots;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Projects made by chance over the Console API, downloaded by {@code com.statsig:javacore} 0.10.2 and
 * {@code com.statsig:serversdk} 2.2.2, and asked about users made by chance: all answer as the emulator does, but where
 * a {@link Deviation} predicts otherwise.
 *
 * <p>{@code -Dconformance.seed=7} runs one project alone; {@code -Dconformance.projects=20} and
 * {@code -Dconformance.users=10000} run more, as the profile {@code conformance} does.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

    private static final int PROJECTS = Integer.getInteger("conformance.projects", 5);
    private static final int USERS = Integer.getInteger("conformance.users", 200);
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

    private final ProxySelector usual = ProxySelector.getDefault();

    @BeforeAll
    void refuseAllButLoopback() {
        ProxySelector.setDefault(new LoopbackOnly());
    }

    static LongStream seeds() {
        return ONLY == 0 ? LongStream.rangeClosed(1, PROJECTS) : LongStream.of(ONLY);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyServerSdkAnswersAsTheEmulatorDoes(long seed) {
        Project project = project("conformance-" + seed);
        RandomProject.make(seed, console(project));

        assertThat(differences(project, seed)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"v1", "v2"})
    void everyServerSdkAnswersTheSameFromARecordedDocument(String format) {
        long seed = seeds().findFirst().orElseThrow();
        Project recorded = project("recorded-" + format);
        RandomProject.make(seed, console(recorded));
        Project replayed = project("replayed-" + format);
        console(replayed).put(new String(console(recorded).download(format), StandardCharsets.UTF_8));

        assertThat(differences(replayed, seed)).isEmpty();
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
        @Nullable String tier = new Chance(seed).any(Arrays.asList("production", "staging", null));
        Complaints complaints = new Complaints();
        List<String> differences;
        try (CoreSdk core = CoreSdk.on(port, key, tier, complaints);
                LegacySdk legacy = LegacySdk.on(port, key, tier, complaints)) {
            Map<String, Sdk> sdks = Map.of("javacore", core, "serversdk", legacy);
            differences = new Comparison(seed, tier, snapshots.of(project), console(project), sdks, tally).about(USERS);
        }
        return Stream.concat(differences.stream(), complaints.all().stream()).toList();
    }

    /** A predicate that no case meets would hide whatever comes next. */
    @AfterAll
    void everyDeviationIsMet() {
        ProxySelector.setDefault(usual);
        System.out.println("Seeds " + seeds().boxed().toList() + ". " + tally);
        assertThat(tally.met()).containsExactly(Deviation.values());
    }
}
