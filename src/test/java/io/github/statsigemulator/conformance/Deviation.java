package io.github.statsigemulator.conformance;

import io.github.statsigemulator.evaluator.Bucketing;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of {@code docs/differences.md} that this suite meets: who answers otherwise than the emulator, and when. */
enum Deviation {

    /** Where no rule applies there is no group; Core has that of the gate that it asked last. */
    GROUP_OF_NOBODY("javacore") {
        @Override
        boolean explains(Answer ours, Answer theirs) {
            return Set.of("default", "disabled", "inlineTargetingRules").contains(ours.ruleId())
                    && theirs.withGroup(ours.group()).equals(ours);
        }
    },

    /** Core 0.10.2 forgets what was exposed before it tried a mapping, and asks no gate again that the mapping asked. */
    EXPOSURES_BEFORE_MAPPINGS("javacore") {
        @Override
        boolean predicts(Reach reach, Map<String, Object> user, Answer ours, Answer theirs) {
            Answer exposed = theirs.withExposures(ours.exposures());
            return reach.isMapped() && (exposed.equals(ours) || GROUP_OF_NOBODY.explains(ours, exposed));
        }
    },

    /** {@code experiment_group} is unsupported in Core 0.10.2. */
    GROUP_UNSUPPORTED_IN_CORE("javacore") {
        @Override
        boolean concerns(SpecCondition condition, Map<String, Object> user) {
            return condition.type().equals("experiment_group");
        }
    },

    /** {@code experiment_group} is unknown to the older SDK. */
    GROUP_UNSUPPORTED_IN_LEGACY("serversdk") {
        @Override
        boolean concerns(SpecCondition condition, Map<String, Object> user) {
            return condition.type().equals("experiment_group");
        }
    },

    /** A missing or empty attribute is in no list, not even in one that holds the empty text. */
    NOTHING_IS_NOT_EMPTY("serversdk") {
        @Override
        boolean concerns(SpecCondition condition, Map<String, Object> user) {
            Object attribute = attribute(condition, user);
            return condition.targetValue() instanceof List<?> list
                    && list.contains("")
                    && (attribute == null || attribute.equals(""));
        }
    },

    /** Numbers are equal only if they have one Java type, which those of a document and a user's hardly ever have. */
    NUMBERS_BY_TYPE("serversdk") {
        @Override
        boolean concerns(SpecCondition condition, Map<String, Object> user) {
            return Set.of("eq", "neq").contains(String.valueOf(condition.operator()))
                    && condition.targetValue() instanceof Number;
        }
    },

    /** Times in words are read in other forms, and days are those of the JVM's zone. */
    TIMES_IN_WORDS("serversdk") {
        @Override
        boolean concerns(SpecCondition condition, Map<String, Object> user) {
            boolean isElsewhere =
                    ZoneId.systemDefault().getRules().getOffset(Instant.now()).getTotalSeconds() != 0;
            return Set.of("before", "after", "on").contains(String.valueOf(condition.operator()))
                    && ((attribute(condition, user) instanceof String text && !text.matches("\\d+"))
                            || (isElsewhere && "on".equals(condition.operator())));
        }
    },

    /** Agents that are no browser have another name and version. */
    RARE_AGENTS("serversdk") {
        @Override
        boolean concerns(SpecCondition condition, Map<String, Object> user) {
            String agent = String.valueOf(user.get("userAgent"));
            return condition.type().equals("ua_based") && (agent.startsWith("curl") || agent.contains("bot"));
        }
    },

    /** Contextual autotunes are unknown to the older SDK. */
    NO_CONTEXTUAL_AUTOTUNES("serversdk") {
        @Override
        boolean concerns(Reach reach) {
            return reach.isAutotune();
        }
    },

    /** So is that one config may answer for another. */
    NO_MAPPINGS("serversdk") {
        @Override
        boolean concerns(Reach reach) {
            return reach.isMapped();
        }
    },

    /** One rule gives all parameters of a layer. */
    WHOLE_LAYERS_IN_LEGACY("serversdk") {
        @Override
        boolean concerns(Reach reach) {
            return reach.mergesParameters();
        }
    },

    /** And in Core 0.10.2. */
    WHOLE_LAYERS_IN_CORE("javacore") {
        @Override
        boolean concerns(Reach reach) {
            return reach.mergesParameters();
        }
    },

    /** The hundredfold of a percentage is cut to a whole number, so the last bucket is lost. */
    PERCENTAGE_CUT("serversdk") {
        @Override
        boolean concerns(String salt, SpecRule rule, Map<String, Object> user) {
            double hundredfold = rule.passPercentage().doubleValue() * 100;
            return Math.rint(hundredfold) != hundredfold && bucket(salt, rule, user) == (int) hundredfold;
        }
    };

    private final String sdk;

    Deviation(String sdk) {
        this.sdk = sdk;
    }

    /** Whose deviation it is. */
    String sdk() {
        return sdk;
    }

    /** Whether the SDK may answer so. */
    boolean predicts(Reach reach, Map<String, Object> user, Answer ours, Answer theirs) {
        return explains(ours, theirs)
                || concerns(reach)
                || reach.conditions().stream().anyMatch(condition -> concerns(condition, user))
                || reach.rules().stream().anyMatch(drawn -> concerns(drawn.salt(), drawn.rule(), user));
    }

    /** Whether the difference is of this kind, whatever led to it. */
    boolean explains(Answer ours, Answer theirs) {
        return false;
    }

    /** Whether the SDK reads something on the way otherwise for anybody. */
    boolean concerns(Reach reach) {
        return false;
    }

    /** Whether the SDK reads the condition otherwise for that user. */
    boolean concerns(SpecCondition condition, Map<String, Object> user) {
        return false;
    }

    /** Whether the SDK reads the rule's percentage otherwise for that user. */
    boolean concerns(String salt, SpecRule rule, Map<String, Object> user) {
        return false;
    }

    /** The bucket of ten thousand that the user has in the rule. */
    static int bucket(String salt, SpecRule rule, Map<String, Object> user) {
        String ruleSalt = rule.salt() == null ? rule.id() : rule.salt();
        return Bucketing.bucketOf(salt + "." + ruleSalt + "." + unit(rule.idType(), user), Bucketing.ROLLOUT_BUCKETS);
    }

    private static String unit(String idType, Map<String, Object> user) {
        Object id = idType.equalsIgnoreCase("userID") ? user.get("userID") : part(user, "customIDs", idType);
        return id == null ? "" : id.toString();
    }

    private static @Nullable Object attribute(SpecCondition condition, Map<String, Object> user) {
        String field = String.valueOf(condition.field());
        Object own = user.get(field);
        Object custom = own == null ? part(user, "custom", field) : own;
        return custom == null ? part(user, "privateAttributes", field) : custom;
    }

    private static @Nullable Object part(Map<String, Object> user, String map, String name) {
        Map<?, ?> parts = (Map<?, ?>) user.getOrDefault(map, Map.of());
        return parts.containsKey(name) ? parts.get(name) : parts.get(name.toLowerCase(Locale.ROOT));
    }
}
