package io.github.statsigemulator.spec;

import io.github.statsigemulator.evaluator.ConfigMapping;
import io.github.statsigemulator.evaluator.ConfigMapping.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads who answers in place of whom: the field {@code overrides} of a document, whose rules stand in
 * {@code override_rules} (seen in statsig-io/statsig-server-core, statsig-rust/src/specs_response/spec_types.rs).
 */
final class MappingReader {

    static final String FIELD = "overrides";

    private final Map<String, SpecRule> rules;

    /** A reader of mappings that refer to those rules. */
    MappingReader(Map<String, SpecRule> rules) {
        this.rules = rules;
    }

    /** The mappings of each name, in the order in which they are tried. */
    Map<String, List<ConfigMapping>> read(Node document) {
        Map<String, List<ConfigMapping>> mappings = new LinkedHashMap<>();
        Node all = document.get(FIELD);
        if (!all.isMissing()) {
            all.eachField((name, node) -> mappings.put(
                    name, node.elements().stream().map(this::mapping).toList()));
        }
        return mappings;
    }

    private ConfigMapping mapping(Node node) {
        List<Trigger> triggers = new ArrayList<>();
        node.get("rules").elements().forEach(trigger -> add(trigger, triggers));
        return new ConfigMapping(node.get("new_config_name").text(), triggers);
    }

    /** Core passes over triggers whose rule does not exist. */
    private void add(Node node, List<Trigger> triggers) {
        SpecRule rule = rules.get(node.get("rule_name").text());
        Node start = node.get("start_time");
        long from = start.isMissing() ? 0 : start.whole();
        if (rule != null) {
            triggers.add(new Trigger(Compilation.trigger(rule), from));
        }
    }
}
