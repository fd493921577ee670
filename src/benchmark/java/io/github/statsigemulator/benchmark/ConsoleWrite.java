package io.github.statsigemulator.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A change over the Console API until a check has seen it: both requests over HTTP on loopback, one after the other, in
 * a project of so many gates. State is in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class ConsoleWrite {

    private static final String QUESTION = """
            {"gateName": "gate_7", "user": {"userID": "42", "email": "a@example.com", "country": "NL", "appVersion": "1.2"}}
            """;

    @Param({"100", "1000", "10000"})
    private int entities;

    private RunningEmulator emulator;
    private boolean enabled = true;

    @Setup
    public void fill() throws IOException, InterruptedException {
        emulator = new RunningEmulator(entities);
    }

    @TearDown
    public void stop() {
        emulator.stop();
    }

    @Benchmark
    public void untilSeen() throws IOException, InterruptedException {
        enabled = !enabled;
        emulator.send("PATCH", "/console/v1/gates/gate_7", "{\"isEnabled\":" + enabled + "}");
        String answer = emulator.send("POST", "/v1/check_gate", QUESTION);
        if (!answer.contains("\"value\":" + enabled)) {
            throw new IllegalStateException("The change was not seen: " + answer);
        }
    }
}
