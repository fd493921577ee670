package io.github.statsigemulator.evaluator;

import org.jspecify.annotations.Nullable;

/**
 * One test that a rule puts to a user. Conditions are built once, when a snapshot is compiled, and never
 * change, so that one snapshot can serve any number of requests at a time.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs}.
 */
public sealed interface Condition {

    /** Whether the user of {@code context} passes. */
    boolean matches(EvaluationContext context);

    /** Whether asking has no other effect than the answer: nothing is exposed, and nothing can be unsupported. */
    default boolean isSilent() {
        return true;
    }

    /** The type {@code public}: everyone passes. */
    record Everyone() implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            return true;
        }
    }

    /** The type {@code pass_gate}; the other gate becomes a secondary exposure, whatever it says. */
    record PassesGate(String gate) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            return context.passes(gate);
        }

        @Override
        public boolean isSilent() {
            return false;
        }
    }

    /** The type {@code fail_gate}; an unknown gate fails, so that everyone passes. */
    record FailsGate(String gate) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            return !context.passes(gate);
        }

        @Override
        public boolean isSilent() {
            return false;
        }
    }

    /** The type {@code user_field}; a field that the user lacks is put to the test as missing. */
    record UserField(Field field, ValueTest test) implements Condition {

        public UserField(@Nullable String field, ValueTest test) {
            this(Field.of(field), test);
        }

        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(context.user().field(field), context.idLists());
        }
    }

    /** The type {@code ip_based}: the user's field, else, for {@code country}, the country of the user's IP address. */
    record IpBased(Field field, ValueTest test) implements Condition {

        public IpBased(@Nullable String field, ValueTest test) {
            this(Field.of(field), test);
        }

        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(context.fieldOrCountry(field), context.idLists());
        }
    }

    /** The type {@code ua_based}: the user's field, else what the user agent says. */
    record UserAgentBased(Field field, ValueTest test) implements Condition {

        public UserAgentBased(@Nullable String field, ValueTest test) {
            this(Field.of(field), test);
        }

        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(context.user().fieldOrAgent(field), context.idLists());
        }
    }

    /** The type {@code environment_field}: the user's own environment first, then the question's tier. */
    record EnvironmentField(Field field, ValueTest test) implements Condition {

        public EnvironmentField(@Nullable String field, ValueTest test) {
            this(Field.of(field), test);
        }

        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(context.environment(field), context.idLists());
        }
    }

    /** The type {@code current_time}: the instant of the question. */
    record CurrentTime(ValueTest test) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(Value.instant(context.question().time()), context.idLists());
        }
    }

    /** The type {@code user_bucket}: the unit's bucket among {@link Bucketing#GROUP_BUCKETS}. */
    record UserBucket(String salt, String idType, ValueTest test) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            String unitId = context.user().unitId(idType);
            int bucket = Bucketing.bucketOf(salt + "." + unitId, Bucketing.GROUP_BUCKETS);
            return test.accepts(Value.bucket(bucket), context.idLists());
        }
    }

    /** The type {@code unit_id}. */
    record UnitId(String idType, ValueTest test) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(context.user().unit(idType), context.idLists());
        }
    }

    /** The type {@code target_app}: the app of the key that asks. */
    record TargetApp(ValueTest test) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(Value.of(context.question().appId()), context.idLists());
        }
    }

    /** The type {@code experiment_group}: the name of the user's group; missing outside the experiment. */
    record ExperimentGroup(String experiment, ValueTest test) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            return test.accepts(Value.of(context.groupIn(experiment)), context.idLists());
        }

        @Override
        public boolean isSilent() {
            return false;
        }
    }

    /** Anything that cannot be evaluated: a single one leaves the whole evaluation without an answer. */
    record Unsupported(String reason) implements Condition {
        @Override
        public boolean matches(EvaluationContext context) {
            throw new UnsupportedException(reason);
        }

        @Override
        public boolean isSilent() {
            return false;
        }
    }
}
