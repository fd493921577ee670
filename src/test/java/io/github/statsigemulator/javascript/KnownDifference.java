package io.github.statsigemulator.javascript;

import io.github.statsigemulator.javascript.Facts.Difference;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The rows of {@code docs/differences.md} that the SDKs for JavaScript have met: each predicts where they differ. */
enum KnownDifference {

    /** The group of an answer that no rule gave: Core names that of the gate which it consulted last. */
    GROUP_WITHOUT_A_RULE(
            Set.of(Sdk.CORE),
            found -> found.field().equals("groupName") && found.expected().isNull()),

    /** Equal secondary exposures in events: Core keeps them all. */
    REPEATED_EXPOSURES(
            Set.of(Sdk.CORE),
            found -> found.field().equals("secondary exposures")
                    && found.expected()
                            .valueStream()
                            .toList()
                            .equals(found.actual().valueStream().distinct().toList())),

    /** {@code any} on a missing attribute: it is in no list. */
    MISSING_ATTRIBUTE(Set.of(Sdk.LEGACY, Sdk.ON_DEVICE, Sdk.SERVERLESS), on("nothing_in_list")),

    /** {@code after} on text with milliseconds: it is read. */
    MILLISECONDS(Set.of(Sdk.LEGACY, Sdk.ON_DEVICE, Sdk.SERVERLESS), on("in_milliseconds")),

    /** Browsers and systems from the user agent: it is not read. */
    USER_AGENT(Set.of(Sdk.ON_DEVICE, Sdk.SERVERLESS), on("browsers")),

    /** Id lists: they are not supported. */
    ID_LIST(Set.of(Sdk.ON_DEVICE, Sdk.SERVERLESS), on("crowd_only")),

    /** The rule of a layer that takes parameters from several, one of which hands over: Core 0.23.2 names that one. */
    RULE_THAT_HANDS_OVER(
            Set.of(Sdk.CORE),
            on("shop")
                    .and(found -> found.field().equals("ruleID")
                            && found.actual().asString().equals("shop-price"))),

    /** {@code experiment_group}: it is unknown. */
    EXPERIMENT_GROUP(Set.of(Sdk.LEGACY), on("in_test").or(on("in_no_group"))),

    /** {@code overrides}: they are unknown. */
    MAPPINGS(Set.of(Sdk.LEGACY), on("banner").or(on("moved_gate"))),

    /** Contextual autotunes: they are unknown. */
    CONTEXTUAL_AUTOTUNES(Set.of(Sdk.LEGACY), found -> found.about().name().startsWith("offer")),

    /** {@code useNewLayerEval}: one rule gives all parameters. */
    WHOLE_LAYERS(Set.of(Sdk.LEGACY), on("shop"));

    private static final Set<KnownDifference> OF_RECORDINGS = EnumSet.range(RULE_THAT_HANDS_OVER, WHOLE_LAYERS);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Sdk> sdks;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Predicate<Difference> predicts;

    KnownDifference(Set<Sdk> sdks, Predicate<Difference> predicts) {
        this.sdks = sdks;
        this.predicts = predicts;
    }

    private static Predicate<Difference> on(String gate) {
        return found -> found.about().name().equals(gate);
    }

    /** Whether it takes a document that the Console cannot make. */
    boolean isOfRecordings() {
        return OF_RECORDINGS.contains(this);
    }

    /** Whether the SDK has it. */
    boolean isOf(Sdk sdk) {
        return sdks.contains(sdk);
    }

    boolean predicts(Difference found) {
        return predicts.test(found);
    }
}
