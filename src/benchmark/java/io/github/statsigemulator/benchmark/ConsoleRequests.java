package io.github.statsigemulator.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Single requests of the Console API in a project of ten thousand gates, over HTTP on loopback. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class ConsoleRequests {

    private RunningEmulator emulator;
    private int number;

    @Setup
    public void fill() throws IOException, InterruptedException {
        emulator = new RunningEmulator(10_000);
    }

    @TearDown
    public void stop() {
        emulator.stop();
    }

    @Benchmark
    public String page() throws IOException, InterruptedException {
        return emulator.send("GET", "/console/v1/gates?limit=100&page=" + (number++ % 100 + 1), "");
    }

    @Benchmark
    public String pageAfterAChange() throws IOException, InterruptedException {
        patch();
        return page();
    }

    @Benchmark
    public String patch() throws IOException, InterruptedException {
        return emulator.send("PATCH", "/console/v1/gates/gate_7", "{\"description\":\"" + number++ + "\"}");
    }
}
