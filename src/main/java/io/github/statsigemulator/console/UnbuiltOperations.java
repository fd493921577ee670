package io.github.statsigemulator.console;

import io.github.statsigemulator.http.ErrorBody;
import io.swagger.v3.oas.annotations.Hidden;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives a route to each operation of the hosted service that no controller has: it says that it is not built. */
@Component
class UnbuiltOperations implements SmartInitializingSingleton {

    private static final Method ANSWER = Objects.requireNonNull(ReflectionUtils.findMethod(Unbuilt.class, "answer"));

    private final RequestMappingHandlerMapping routes;

    UnbuiltOperations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> built = routes.getHandlerMethods().keySet().stream()
                .flatMap(UnbuiltOperations::addresses)
                .collect(Collectors.toSet());
        Operation.all().stream()
                .filter(operation -> !built.contains(operation.address()))
                .forEach(this::register);
    }

    private static Stream<String> addresses(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                        .map(method -> Operation.address(method.name(), path)));
    }

    private void register(Operation operation) {
        RequestMappingInfo route = RequestMappingInfo.paths("/console/v1" + operation.path())
                .methods(operation.method())
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(route, new Unbuilt(operation), ANSWER);
    }

    /** Answers one operation. */
    @Hidden
    record Unbuilt(Operation operation) {

        @ResponseBody
        @ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
        public ErrorBody answer() {
            return ErrorBody.console(
                    HttpStatus.NOT_IMPLEMENTED,
                    "The operation '%s' (%s %s) is not built."
                            .formatted(operation.name(), operation.method(), operation.path()));
        }
    }
}
