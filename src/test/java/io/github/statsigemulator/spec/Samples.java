package io.github.statsigemulator.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Documents that the tests of this package share. */
final class Samples {

    private Samples() {}

    static SpecCondition everyone() {
        return SpecCondition.everyone();
    }

    static SpecCondition email(String... domains) {
        return SpecCondition.of("user_field")
                .field("email")
                .operator("str_ends_with_any")
                .target(List.of(domains));
    }

    static SpecCondition passesGate(String gate) {
        return SpecCondition.of("pass_gate").target(gate);
    }

    static SpecCondition buckets(String operator, int... buckets) {
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        for (int bucket : buckets) {
            target.put(String.valueOf(bucket), true);
        }
        return SpecCondition.of("user_bucket").operator(operator).target(target).additional("salt", "layer-salt");
    }

    static SpecCondition below(int bucket, String salt) {
        return SpecCondition.of("user_bucket").operator("lt").target(bucket).additional("salt", salt);
    }

    static Spec gate(String name, SpecRule... rules) {
        return Spec.gate(name, "feature_gate", name + "-salt").rules(List.of(rules));
    }

    static Spec holdout(String name, int percentage) {
        return Spec.gate(name, "holdout", name + "-salt")
                .rules(List.of(SpecRule.pass("in_" + name, everyone()).passPercentage(BigDecimal.valueOf(percentage))));
    }

    /** A link to a holdout as v2 has it in gates. */
    static SpecRule holdoutLink(String holdout) {
        return SpecRule.giving("link_" + holdout, false, passesGate(holdout));
    }

    static Spec experiment(String name) {
        Map<String, @Nullable Object> control = Map.of("color", "red");
        Map<String, @Nullable Object> test = Map.of("color", "blue");
        return Spec.config(name, "experiment", name + "-salt")
                .defaultValue(control)
                .active(true)
                .sharedParams(true)
                .explicitParameters(List.of("color"))
                .rules(List.of(
                        SpecRule.giving("layerAssignment", control, buckets("none", 0, 1, 2, 164, 999)),
                        SpecRule.giving("G1", control, below(500, name + "-salt"))
                                .salt("G1")
                                .groupName("Control")
                                .experimentGroup(),
                        SpecRule.giving("G2", test, below(1000, name + "-salt"))
                                .salt("G2")
                                .groupName("Test")
                                .experimentGroup()));
    }

    static Spec layer(String name, String experiment) {
        Map<String, @Nullable Object> values = Map.of("color", "red");
        return Spec.config(name, "layer", name + "-salt")
                .defaultValue(values)
                .rules(List.of(SpecRule.giving("experimentAssignment", values, buckets("any", 0, 1, 2, 164, 999))
                        .configDelegate(experiment)));
    }

    /** A document of gates alone. */
    static ConfigSpecs gates(Spec... gates) {
        return document(Map.of(), gates);
    }

    static ConfigSpecs document(Map<String, @Nullable Object> others, Spec... gates) {
        return new ConfigSpecs(1, byName(gates), Map.of(), Map.of(), Map.of(), Map.of(), others);
    }

    static Map<String, Spec> byName(Spec... specs) {
        Map<String, Spec> byName = new LinkedHashMap<>();
        List.of(specs).forEach(spec -> byName.put(spec.name(), spec));
        return byName;
    }

    /** A document with something of everything, in the form of v2. */
    static ConfigSpecs everything() {
        Spec segment = Spec.gate("segment:staff", "segment", "staff-salt")
                .rules(List.of(SpecRule.pass(
                        "id_list",
                        SpecCondition.of("unit_id")
                                .operator("any")
                                .target(List.of("user-1", "user-2"))
                                .withoutField())));
        Spec config = Spec.config("banner", "dynamic_config", "banner-salt")
                .defaultValue(Map.of("text", "hi"))
                .idType("companyID")
                .version(7)
                .targetApps(List.of("web"))
                .rules(List.of(SpecRule.giving("half", Map.of("text", "howdy"), everyone())
                        .passPercentage(new BigDecimal("50.5"))
                        .salt("half-salt")
                        .idType("companyID")));
        return new ConfigSpecs(
                1700000000000L,
                byName(
                        gate(
                                "new_nav",
                                SpecRule.fail(
                                        "fail:all:id_override",
                                        SpecCondition.of("user_field")
                                                .field("userID")
                                                .operator("any")
                                                .target(List.of("user-3"))),
                                holdoutLink("global_holdout"),
                                SpecRule.pass("mail", email("@example.com"))
                                        .passPercentage(new BigDecimal("33.3"))
                                        .salt("mail-salt"),
                                SpecRule.pass("staff", passesGate("segment:staff"))),
                        segment,
                        holdout("global_holdout", 20),
                        gate("off").enabled(false),
                        gate("launched", holdoutLink("global_holdout"))
                                .enabled(false)
                                .defaultValue(true)),
                byName(config, experiment("checkout_exp")),
                byName(layer("checkout_layer", "checkout_exp")),
                Map.of("checkout_exp", "checkout_layer"),
                Map.of(),
                Map.of("company_id", "c1", "diagnostics", Map.of("log", 0)));
    }

    static Spec get(Map<String, Spec> specs, String name) {
        return Objects.requireNonNull(specs.get(name));
    }

    static ConfigSpecs read(String json) {
        return ConfigSpecs.read(json.getBytes(UTF_8));
    }

    static String write(ConfigSpecs specs, Format format) {
        return new String(specs.bytes(format), UTF_8);
    }

    static Node json(ConfigSpecs specs, Format format) {
        return Node.of(Json.read(specs.bytes(format)));
    }
}
