package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where attributes and unit ids are found. Read in {@code statsig-io/statsig-server-core,
 * statsig-rust/src/user/statsig_user_internal.rs}.
 */
class UserTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "userID,      u",
        "USERID,      u",
        "user_id,     u",
        "email,       e",
        "Email,       e",
        "ip,          i",
        "userAgent,   a",
        "user_agent,  a",
        "country,     c",
        "locale,      l",
        "appVersion,  v",
        "app_version, v",
    })
    void findsPropertiesInAnyCaseAndByTheirAliases(String field, String text) {
        User user = User.from(Map.of(
                "userID",
                "u",
                "email",
                "e",
                "ip",
                "i",
                "userAgent",
                "a",
                "country",
                "c",
                "locale",
                "l",
                "appVersion",
                "v"));

        assertThat(user.field(Field.of(field)).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "plan,    custom",
        "PLAN,    custom",
        "Seats,   exact",
        "both,    custom",
        "secret,  private",
        "SECRET,  private",
        "country, custom",
        "user_id, custom",
    })
    void looksIntoCustomAttributesAndThenIntoPrivateOnes(String field, String text) {
        Map<String, Object> custom = Map.of(
                "plan", "custom", "Seats", "exact", "seats", "lower", "both", "custom", "country", "custom", "user_id",
                "custom");
        Map<String, Object> privately = Map.of("both", "private", "secret", "private");
        User user = User.from(Map.of("userID", "u", "country", "", "custom", custom, "privateAttributes", privately));

        assertThat(user.field(Field.of(field)).text()).isEqualTo(text);
    }

    @Test
    void stopsAtACustomAttributeThatIsNull() {
        Map<String, Object> custom = new HashMap<>();
        custom.put("plan", null);
        User user = User.from(Map.of("custom", custom, "privateAttributes", Map.of("plan", "free")));

        assertThat(user.field(Field.of("plan")).isNull()).isTrue();
    }

    @Test
    void findsNothingThatIsNotThere() {
        User user = User.from(Map.of("email", "", "custom", "not a map", "customIDs", List.of()));

        assertThat(user.field(Field.of("email"))).isSameAs(Value.MISSING);
        assertThat(user.field(Field.of("plan"))).isSameAs(Value.MISSING);
        assertThat(user.field(Field.of(null))).isSameAs(Value.MISSING);
        assertThat(user.unit("stableID")).isSameAs(Value.MISSING);
        assertThat(user.unitId("userID")).isEmpty();
    }

    @ParameterizedTest(name = "the unit {0} is {1}")
    @CsvSource({"userID, 42", "USERid, 42", "stableID, s-1", "companyid, acme", "companyID, acme", "teamID, ''"})
    void findsUnitIds(String idType, String unitId) {
        User user = User.from(Map.of("userID", 42, "customIDs", Map.of("stableID", "s-1", "companyid", "acme")));

        assertThat(user.unitId(idType)).isEqualTo(unitId);
    }

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text"               | text
            42                   | 42
            42.0                 | 42
            1.50                 | 1.5
            -0.1                 | -0.1
            1e21                 | 1000000000000000000000
            1e-7                 | 0.0000001
            9007199254740993     | 9007199254740993
            123456789012345678901234567890 | 123456789012345678901234567890
            0.1234567890123456789| 0.12345678901234568
            2e-3                 | 0.002
            true                 | true
            ["a",1,null,{"k":1.5}] | ["a",1,null,{"k":1.5}]
            ["\\"\\\\\\n\\t\\r\\b\\f\\u0001é"] | ["\\"\\\\\\n\\t\\r\\b\\f\\u0001é"]
            """)
    void writesValuesAsTexts(String json, String text) {
        assertThat(Json.value(json).text()).isEqualTo(text);
    }

    @Test
    void writesTheShortestDecimalWhateverTheJdkThinks() {
        assertThat(Value.of(Double.parseDouble("2.0E-3")).text()).isEqualTo("0.002");
        assertThat(Value.of(Math.scalb(1.0, -44)).text()).isEqualTo("0.00000000000005684341886080802");
        assertThat(Value.of(Double.parseDouble("1.0E23")).text()).isEqualTo("100000000000000000000000");
        assertThat(Value.of(1.5f).toString()).isEqualTo("1.5");
    }

    @Test
    void hasNoTextForNullAndMaps() {
        assertThat(Value.MISSING.text()).isNull();
        assertThat(Value.of(Map.of("k", 1)).text()).isNull();
    }
}
