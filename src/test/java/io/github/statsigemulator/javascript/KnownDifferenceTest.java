package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is excused is written down for its users. */
class KnownDifferenceTest {

    @ParameterizedTest
    @EnumSource
    void everyDifferenceIsARow(KnownDifference difference) throws IOException {
        assertThat(Files.readString(Path.of("docs", "differences.md"))).contains("`" + difference.name() + "`");
    }
}
