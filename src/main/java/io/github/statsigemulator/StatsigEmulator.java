package io.github.statsigemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the emulator. */
@SpringBootApplication
public class StatsigEmulator {

    public static void main(String[] arguments) {
        SpringApplication.run(StatsigEmulator.class, arguments);
    }
}
