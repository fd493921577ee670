package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.project.Sent;
import java.util.List;
import java.util.Map;

/**
 * The rules of an entity while some are edited in place.
 *
 * @param byId the rules in their order
 * @param sent where the edits were sent, by where the rules stand
 */
record RuleEdits(Entity entity, Map<String, Map<String, Object>> byId, Map<String, String> sent) {

    private static final String RULES = "rules";

    /** Where a rule stands. */
    static String place(int index) {
        return RULES + "[" + index + "]";
    }

    /**
     * Edits the rule whose id is among the changes, which were sent at that place.
     *
     * @throws FaultyRequestException if they have no id
     */
    void edit(String sentAt, Object changes) {
        if (!(changes instanceof Map<?, ?> fields)) {
            throw new FaultyRequestException(sentAt, "must be an object" + Sent.not(changes));
        }
        if (!(fields.get("id") instanceof String ruleId)) {
            throw new FaultyRequestException(
                    sentAt + ".id", "is required: a text, the id of the rule to change" + Sent.not(fields.get("id")));
        }
        edit(sentAt, ruleId, fields);
    }

    /** Edits the rule of that id. */
    void edit(String sentAt, String ruleId, Map<?, ?> changes) {
        Map<String, Object> rule = byId.get(ruleId);
        if (rule == null) {
            throw new RuleNotFoundException(entity, ruleId);
        }
        String place = place(List.copyOf(byId.keySet()).indexOf(ruleId));
        sent.put(place, sentAt);
        RuleForm.read(place + ".", changes).forEach((name, value) -> rule.put(String.valueOf(name), value));
        rule.put("id", ruleId);
    }

    /** The field of the record that has the rules. */
    Map<String, ?> all() {
        return Map.of(RULES, List.copyOf(byId.values()));
    }
}
