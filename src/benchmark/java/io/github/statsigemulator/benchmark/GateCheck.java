package io.github.statsigemulator.benchmark;

import com.statsig.sdk.StatsigUser;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.spec.ConfigSpecs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * One gate check in process: the mean over every gate and every user of {@link FiveHundredGates}, in a mixed order, by
 * the emulator's evaluator and by Statsig's older Java SDK on the same document.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class GateCheck {

    /** Every pair of gate and user, in an order that repeats in each run. */
    @State(Scope.Thread)
    public static class Pairs {

        private final int[] order = new Random(7)
                .ints(1 << 16, 0, FiveHundredGates.GATES * FiveHundredGates.USERS)
                .toArray();
        private final String[] names = IntStream.range(0, FiveHundredGates.GATES)
                .mapToObj(FiveHundredGates::name)
                .toArray(String[]::new);
        private int next;

        int next() {
            return order[next++ & (order.length - 1)];
        }

        String gate(int pair) {
            return names[pair / FiveHundredGates.USERS];
        }

        static int user(int pair) {
            return pair % FiveHundredGates.USERS;
        }
    }

    /** The SDK, on the same document. */
    @State(Scope.Benchmark)
    public static class Sdk {

        private LegacySdk sdk;
        private List<StatsigUser> users;

        @Setup(Level.Trial)
        public void startAndAgree() throws IOException {
            sdk = LegacySdk.serving(JsonMapper.shared().writeValueAsString(FiveHundredGates.document()));
            users = FiveHundredGates.users().stream().map(LegacySdk::user).toList();
            agree();
        }

        /** A comparison is fair only between engines that agree. */
        private void agree() {
            Emulator emulator = new Emulator();
            emulator.compile();
            int passes = 0;
            for (int pair = 0; pair < FiveHundredGates.GATES * FiveHundredGates.USERS; pair++) {
                String gate = FiveHundredGates.name(pair / FiveHundredGates.USERS);
                boolean answer = sdk.checkGate(users.get(Pairs.user(pair)), gate);
                if (answer != emulator.check(emulator.users.get(Pairs.user(pair)), gate)) {
                    throw new IllegalStateException(
                            "%s for user %d: the SDK says %s".formatted(gate, Pairs.user(pair), answer));
                }
                passes += answer ? 1 : 0;
            }
            System.out.println("Gates that pass: " + passes);
        }

        @TearDown(Level.Trial)
        public void stop() {
            sdk.close();
        }
    }

    /** The emulator's evaluator, on the same document. */
    @State(Scope.Benchmark)
    public static class Emulator {

        private static final long TIME = 1_760_000_000_000L;

        private Snapshot snapshot;
        private List<Map<String, Object>> json;
        private List<User> users;

        @Setup(Level.Trial)
        public void compile() {
            snapshot = ConfigSpecs.read(JsonMapper.shared().writeValueAsBytes(FiveHundredGates.document()))
                    .compile(IdLists.NONE, Countries.NONE);
            json = FiveHundredGates.users();
            users = json.stream().map(User::from).toList();
        }

        boolean check(User user, String gate) {
            return snapshot.gate(gate, Question.of(user, TIME)).passes();
        }
    }

    @Benchmark
    public boolean emulator(Pairs pairs, Emulator emulator) {
        int pair = pairs.next();
        return emulator.check(emulator.users.get(Pairs.user(pair)), pairs.gate(pair));
    }

    /** As over HTTP, where each request brings a user of its own. */
    @Benchmark
    public boolean emulatorReadingTheUser(Pairs pairs, Emulator emulator) {
        int pair = pairs.next();
        return emulator.check(User.from(emulator.json.get(Pairs.user(pair))), pairs.gate(pair));
    }

    @Benchmark
    public boolean serversdk(Pairs pairs, Sdk sdk) {
        int pair = pairs.next();
        return sdk.sdk.checkGate(sdk.users.get(Pairs.user(pair)), pairs.gate(pair));
    }
}
