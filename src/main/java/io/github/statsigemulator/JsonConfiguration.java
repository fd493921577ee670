package io.github.statsigemulator;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How JSON is read and written everywhere: the one mapper of the house. Lists that are absent or null are empty,
 * unknown fields are ignored, no text is taken for a number or the other way round, fractions stay exact, keys stay in
 * their order.
 */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    private static final JsonSetter.Value NULL_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

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

    private static void customize(JsonMapper.Builder json) {
        json.addModule(new ShortestDecimals())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, JsonConfiguration::refuseWhatIsNoText)
                .withConfigOverride(List.class, list -> list.setNullHandling(NULL_IS_EMPTY))
                .withConfigOverride(Set.class, set -> set.setNullHandling(NULL_IS_EMPTY));
    }

    private static void refuseWhatIsNoText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
