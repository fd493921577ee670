package io.github.statsigemulator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/**
 * Starts the emulator, or asks one that runs how it does. What is excluded would look at every bean for annotations that
 * no bean has here, or measure and convert what nobody asks for; all of it costs start time.
 */
@SpringBootApplication(
        exclude = {
            DataRepositoryMetricsAutoConfiguration.class,
            DataWebAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            ValidationAutoConfiguration.class
        })
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
        } catch (SpringApplication.AbandonedRunException stopped) {
            throw stopped; // asked for while the application is built
        } catch (RuntimeException failure) {
            System.exit(StartFailure.of(failure).report(System.err));
        }
    }
}
