package io.github.statsigemulator;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is read and written everywhere: the one mapper of the house. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer jsonOfTheHouse() {
        return JsonConfiguration::customize;
    }

    /** The mapper for those who run without Spring. */
    public static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        customize(builder);
        return builder.build();
    }

    private static void customize(JsonMapper.Builder builder) {
        builder.findAndAddModules();
    }
}
