package io.github.statsigemulator.store;

import io.github.statsigemulator.JsonConfiguration;
import io.github.statsigemulator.project.Projects;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The part of the application that stores: projects, keys, entities, and what they need of Spring. */
@AutoConfigurationPackage(basePackageClasses = {EntityStore.class, Projects.class})
@ComponentScan(basePackageClasses = {EntityStore.class, Projects.class})
@Import(JsonConfiguration.class)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    ValidationAutoConfiguration.class
})
public class StoreSlice {

    /** Starts it with those settings, each {@code name=value}. */
    public static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(StoreSlice.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=error")
                .properties(settings)
                .run();
    }
}
