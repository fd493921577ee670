package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the keys of a published {@code /initialize} answer and the definitions of the two hashes. */
class NameHashTest {

    @ParameterizedTest(name = "''{0}'' is {1} and {2}")
    @CsvSource({
        "'',              0,          47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "a_gate,          2867927529, 5v6IDYah7WmooSLkL7W3ak4pzBq5KXvJdac3tRmLnzE=",
        "an_experiment,   3921852239, cDB5+BTeoTylPzl3LRDzcCEJZ0HXlRMHZuC7uYZLLJE=",
        "a_layer,         3011030003, f/PP7qbCqgLC28wM1ttndrM3x7KFsdceSrT7H4e7Wck=",
    })
    void hashesNamesAsClientsExpectThem(String name, String djb2, String sha256) {
        assertThat(NameHash.djb2(name)).isEqualTo(djb2);
        assertThat(NameHash.sha256(name)).isEqualTo(sha256);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"client-demo-key, 3570404151", "secret-demo-key, 3596558834"})
    void hashesKeys(String key, String djb2) {
        assertThat(NameHash.djb2(key)).isEqualTo(djb2);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"public","targetValue":null,"operator":null,"field":null,"additionalValues":{},"idType":"userID"} | 1828919350
            {"type":"user_field","targetValue":["@example.com"],"operator":"str_contains_any","field":"email","additionalValues":{},"idType":"userID"} | 1621268725
            {"type":"user_bucket","targetValue":500,"operator":"lt","field":null,"additionalValues":{"salt":"exp-salt"},"idType":"userID"} | 1845657954
            """)
    void hashesConditions(String condition, String djb2) {
        assertThat(NameHash.djb2(condition)).isEqualTo(djb2);
    }

    @ParameterizedTest(name = "a list has {0} as {1}")
    @CsvSource({"user-1, xsKJ5J6c", "stable-1, KAHTYVVq"})
    void shortensTheIdsOfIdLists(String unitId, String key) {
        assertThat(IdLists.key(unitId)).isEqualTo(key);
    }
}
