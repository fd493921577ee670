package io.github.statsigemulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the suite excuses is written down for its users. */
class DeviationTest {

    @ParameterizedTest
    @EnumSource
    void everyDeviationIsARow(Deviation deviation) throws IOException {
        assertThat(Files.readString(Path.of("docs", "differences.md"))).contains("`" + deviation.name() + "`");
    }
}
