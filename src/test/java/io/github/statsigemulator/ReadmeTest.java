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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Holds README.md against the code: what it says of settings and routes must be so. */
class ReadmeTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(statsig\\.emulator\\.[^`]+)` \\| ([^|]+) \\|");

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
