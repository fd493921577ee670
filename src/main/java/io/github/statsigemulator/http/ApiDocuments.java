package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Project;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.StringUtils;

/** What the description of all APIs has in common; it is made when somebody first asks for it. */
@Configuration(proxyBeanMethods = false)
@Lazy
class ApiDocuments {

    private static final String KEY = "STATSIG-API-KEY";
    private static final Pattern NUMBER = Pattern.compile("_\\d+$");

    @Bean
    static OpenAPI description() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Project.class, JsonBody.class, Paging.class, Visitor.class);
        SecurityScheme scheme = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(KEY)
                .description("a server or client key for /v1, a console key for /console/v1");
        return new OpenAPI()
                .info(new Info()
                        .title("statsig-emulator")
                        .version("20240601")
                        .description(
                                "A local Statsig: the API that SDKs call, the Console API, and the emulator's own."))
                .components(new Components().addSecuritySchemes(KEY, scheme))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    @Bean
    static OperationCustomizer pagingOfLists() {
        return (operation, method) -> {
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Paging.class)) {
                operation.addParametersItem(number("limit", "entries per page").schema(upTo(Paging.MOST)));
                operation.addParametersItem(
                        number("page", "the page, from 1").schema(new IntegerSchema().minimum(BigDecimal.ONE)));
            }
            return operation;
        };
    }

    /**
     * Names operations so that none has its name by chance: those of the Console API as their methods are called, which
     * is as its clients know them, all others by HTTP method and path. Paths that share a method are numbered.
     */
    @Bean
    static OpenApiCustomizer stableNames() {
        return api -> {
            Map<String, Integer> uses = new HashMap<>();
            new TreeMap<>(api.getPaths())
                    .forEach((path, item) -> new TreeMap<>(item.readOperationsMap())
                            .forEach((method, operation) -> operation.setOperationId(
                                    path.startsWith("/console/")
                                            ? numbered(operation.getOperationId(), uses)
                                            : named(method, path))));
        };
    }

    private static String numbered(String operationId, Map<String, Integer> uses) {
        String name = NUMBER.matcher(operationId).replaceFirst("");
        int before = uses.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + "_" + before;
    }

    /** Such as {@code postV1CheckGate}. */
    private static String named(HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.split("[^A-Za-z0-9]+", -1))
                        .map(StringUtils::capitalize)
                        .collect(Collectors.joining());
    }

    private static QueryParameter number(String name, String description) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).description(description).required(false);
        return parameter;
    }

    private static IntegerSchema upTo(int most) {
        IntegerSchema schema = new IntegerSchema();
        schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(most));
        return schema;
    }
}
