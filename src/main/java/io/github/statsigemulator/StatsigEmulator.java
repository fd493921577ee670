package io.github.statsigemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the emulator, or asks one that runs how it does. */
@SpringBootApplication
public class StatsigEmulator {

    /**
     * Starts the emulator; the arguments are settings such as {@code --server.port=0}. With {@code healthcheck} as the
     * first one it asks the emulator on this machine instead, and ends with 0 if that is well and 1 if not.
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("healthcheck")) {
            System.exit(Healthcheck.run(arguments, System.getenv()));
        }
        try {
            SpringApplication.run(StatsigEmulator.class, arguments);
        } catch (RuntimeException failure) {
            System.exit(StartFailure.of(failure).report(System.err));
        }
    }
}
