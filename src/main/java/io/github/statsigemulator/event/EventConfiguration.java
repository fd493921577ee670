package io.github.statsigemulator.event;

import io.github.statsigemulator.project.EmulatorSettings;
import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides whether events outlive the process: where its other state does. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    Journal journal(
            EmulatorSettings settings,
            Environment environment,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        boolean isDurable = settings.dataDir() != null || environment.containsProperty("spring.datasource.url");
        return isDurable ? new DatabaseJournal(entities, new TransactionTemplate(transactions)) : Journal.NONE;
    }
}
