package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A segment of users, by rules or by a list of ids. The ids of a list stand apart from its document.
 *
 * @param type {@code rule_based}, {@code id_list}, {@code user_store_id_list} or {@code analysis_list}; never changes
 * @param rules who belongs; empty for lists
 * @param isArchived whether it is out of use, which empties it
 * @param shuffle starts at 0 and rises when the segment is resalted
 */
public record Segment(
        @JsonUnwrapped Meta meta,
        String idType,
        String type,
        @JsonProperty("isArchived") boolean isArchived,
        List<TargetingRule> rules,
        int shuffle)
        implements Entity {

    public static final String RULE_BASED = "rule_based";
    public static final String ID_LIST = "id_list";
    public static final String USER_STORE_ID_LIST = "user_store_id_list";
    public static final String ANALYSIS_LIST = "analysis_list";

    public Segment {
        idType = Defaults.idType(idType);
        type = Defaults.text(type);
        rules = Defaults.list(rules);
    }

    @Override
    public Segment withMeta(Meta changed) {
        return new Segment(changed, idType, type, isArchived, rules, shuffle);
    }
}
