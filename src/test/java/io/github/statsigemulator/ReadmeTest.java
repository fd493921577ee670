package io.github.statsigemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.EmulatorSettings;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds README.md against the code: what it says of settings and routes must be so. */
class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(statsig\\.emulator\\.[^`]+)` \\| ([^|]+) \\|");

    private static final Pattern ROUTE = Pattern.compile("`(?:([A-Z]+) )?(/[^`]+)`");
    private static final List<String> LIBRARY_ROUTES = List.of("/v3/api-docs", "/swagger-ui.html");

    @Test
    void namesEverySettingWithItsDefault() throws IOException {
        Map<String, String> documented = SETTING.matcher(readme())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (one, two) -> one, TreeMap::new));

        Map<String, String> real = settings(EmulatorSettings.PREFIX, EmulatorSettings.class)
                .collect(Collectors.toMap(
                        setting -> setting.get(0), setting -> setting.get(1), (one, two) -> one, TreeMap::new));

        assertThat(documented).isEqualTo(real);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("documentedRoutes")
    void namesOnlyRoutesThatExist(String method, String path) {
        assertThat(routes()).anyMatch(route -> route.answers(method, path));
    }

    @Test
    void namesEveryRouteOrWhatItBeginsWith() throws IOException {
        List<String> documented =
                documentedRoutes().map(route -> String.valueOf(route.get()[1])).toList();

        Stream<Route> undocumented = routes().filter(route -> !route.isUnbuilt())
                .filter(route -> documented.stream().noneMatch(route.path()::startsWith));

        assertThat(undocumented).isEmpty();
    }

    /** The routes of the section "What works", but for those that a library answers. */
    static Stream<Arguments> documentedRoutes() throws IOException {
        String readme = readme();
        int start = readme.indexOf("## What works");
        return ROUTE.matcher(readme.substring(start, readme.indexOf("\n**", start)))
                .results()
                .map(route -> Arguments.of(Objects.requireNonNullElse(route.group(1), "GET"), route.group(2)))
                .filter(route -> !LIBRARY_ROUTES.contains(String.valueOf(route.get()[1])));
    }

    /** A mapped route, as its controller writes it. */
    private record Route(String method, String path, boolean isUnbuilt) {

        boolean answers(String asked, String at) {
            return method.equals(asked) && path.equals(at);
        }
    }

    private static Stream<Route> routes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(StatsigEmulator.class.getPackageName()).stream()
                .map(controller -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(controller.getBeanClassName()), ReadmeTest.class.getClassLoader()))
                .flatMap(ReadmeTest::routes);
    }

    private static Stream<Route> routes(Class<?> controller) {
        List<String> roots = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
        boolean isUnbuilt = controller.getSimpleName().startsWith("Unbuilt");
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> roots.stream()
                        .flatMap(root -> paths(mapping).stream().map(root::concat))
                        .flatMap(path -> Arrays.stream(mapping.method())
                                .map(method -> new Route(method.name(), path, isUnbuilt))));
    }

    private static List<String> paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }

    private static Stream<List<String>> settings(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                .flatMap(parameter -> setting(prefix, parameter));
    }

    private static Stream<List<String>> setting(String prefix, Parameter parameter) {
        String name = prefix + "." + kebabCase(parameter.getName());
        return parameter.getType().isRecord()
                ? settings(name, parameter.getType())
                : Stream.of(List.of(name, defaultOf(parameter)));
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String defaultOf(Parameter parameter) {
        DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        return value == null || value.value().length == 0 ? "–" : String.join(",", value.value());
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
