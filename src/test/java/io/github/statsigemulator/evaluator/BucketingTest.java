package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The buckets, computed by hand from the definition: SHA-256, its first eight bytes, unsigned remainder. */
class BucketingTest {

    @ParameterizedTest(name = "{0} hashes to {1}")
    @CsvSource({
        "gate-salt.rule-salt.user-1, 6680284055181897999, 7999, 999",
        "gate-salt.rule-salt.user-2, 12053927175992957850, 7850, 850", // beyond the signed range
        "gate-salt.rule-salt.,       16513497571913174698, 4698, 698", // no unit id
        "exp-salt.user-1,            2756597916651622236, 2236, 236",
        "exp-salt.user-2,            6570744740594573001, 3001, 1",
        "layer-salt.user-1,          12654700406054338164, 8164, 164",
    })
    void assignsTheBucketsTheServerSdksAssign(String saltedId, String hash, int rollout, int group) {
        assertThat(Long.toUnsignedString(Bucketing.hash(saltedId))).isEqualTo(hash);
        assertThat(Bucketing.bucketOf(saltedId, Bucketing.ROLLOUT_BUCKETS)).isEqualTo(rollout);
        assertThat(Bucketing.bucketOf(saltedId, Bucketing.GROUP_BUCKETS)).isEqualTo(group);
    }

    @ParameterizedTest(name = "{0} % holds bucket 7850: {1}")
    @CsvSource({"78.50, false", "78.51, true", "0.01, false", "99.99, true", "78.505, true"})
    void countsHundredthsOfAPercent(double percentage, boolean isWithin) {
        assertThat(Bucketing.isWithin(percentage, "gate-salt", "rule-salt", "user-2"))
                .isEqualTo(isWithin);
    }

    @Test
    void drawsTheShareThatIsAskedFor() {
        long within = IntStream.range(0, 10_000)
                .filter(i -> Bucketing.isWithin(33.3, "gate-salt", "rule-salt", "user-" + i))
                .count();

        assertThat(within).isBetween(3_150L, 3_510L); // four standard deviations
    }
}
