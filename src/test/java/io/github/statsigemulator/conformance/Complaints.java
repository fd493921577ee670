package io.github.statsigemulator.conformance;

import com.statsig.OutputLoggerProvider;
import com.statsig.sdk.LogLevel;
import com.statsig.sdk.LoggerInterface;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What SDKs log as warnings and errors. */
final class Complaints {

    /** Both SDKs log each time that they do not know it; {@link Deviation} has it. */
    private static final String UNKNOWN_TO_BOTH = "experiment_group";

    private final List<String> all = new CopyOnWriteArrayList<>();

    List<String> all() {
        return all;
    }

    private void add(String sdk, String message) {
        if (!message.toLowerCase(Locale.ROOT).contains(UNKNOWN_TO_BOTH)) {
            all.add(sdk + ": " + message);
        }
    }

    OutputLoggerProvider ofCore() {
        return new OutputLoggerProvider() {
            @Override
            public void init() {}

            @Override
            public void debug(String tag, String message) {}

            @Override
            public void info(String tag, String message) {}

            @Override
            public void warn(String tag, String message) {
                add("javacore", tag + ": " + message);
            }

            @Override
            public void error(String tag, String message) {
                add("javacore", tag + ": " + message);
            }

            @Override
            public void shutdown() {}
        };
    }

    LoggerInterface ofLegacy() {
        return new LoggerInterface() {
            @Override
            public void error(String message) {
                add("serversdk", message);
            }

            @Override
            public void warn(String message) {
                add("serversdk", message);
            }

            @Override
            public void info(String message) {}

            @Override
            public void debug(String message) {}

            @Override
            public void setLogLevel(LogLevel level) {}
        };
    }
}
