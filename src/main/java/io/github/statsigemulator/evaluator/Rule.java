package io.github.statsigemulator.evaluator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some conditions and what whoever meets all of them gets.
 *
 * @param id reported as the deciding rule
 * @param groupName the group's or the rule's title, or null
 * @param passPercentage 0 to 100, the share of units that get the value; two decimals count
 * @param salt what the share is drawn with; null stands for the id, empty does not
 * @param idType the unit that the share is drawn over
 * @param conditions all must hold; none means everyone
 * @param returnValue what those who pass get
 * @param configDelegate the experiment that decides instead, or null
 * @param isExperimentGroup whether this is a group of a running experiment
 */
public record Rule(
        String id,
        @Nullable String groupName,
        double passPercentage,
        @Nullable String salt,
        String idType,
        Conditions conditions,
        ReturnValue returnValue,
        @Nullable String configDelegate,
        boolean isExperimentGroup) {

    /** A rule with a copy of a list of conditions. */
    public Rule(
            String id,
            @Nullable String groupName,
            double passPercentage,
            @Nullable String salt,
            String idType,
            List<Condition> conditions,
            ReturnValue returnValue,
            @Nullable String configDelegate,
            boolean isExperimentGroup) {
        this(
                id,
                groupName,
                passPercentage,
                salt,
                idType,
                Conditions.of(conditions),
                returnValue,
                configDelegate,
                isExperimentGroup);
    }

    boolean matches(EvaluationContext context) {
        return conditions.match(context);
    }

    /** Whether the user's unit falls within the percentage. */
    boolean isWithin(String specSalt, User user) {
        if (passPercentage == 100 || passPercentage == 0) {
            return passPercentage == 100;
        }
        return Bucketing.isWithin(passPercentage, specSalt, salt == null ? id : salt, user.unitId(idType));
    }
}
