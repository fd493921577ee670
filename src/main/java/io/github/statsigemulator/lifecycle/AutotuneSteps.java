package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.Variant;
import io.github.statsigemulator.project.Sent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways between the states of an autotune: unstarted, started, decided. */
public final class AutotuneSteps {

    private AutotuneSteps() {}

    /** The variants, of which there must be one, share the traffic from now on; it starts once. */
    public static final Step<Autotune> START = (autotune, draft) -> {
        if (autotune.isStarted()) {
            throw refused("start", autotune, "it has been started already");
        }
        if (autotune.variants().isEmpty()) {
            throw InvalidEntityException.at("variants", "must hold at least one variant before the autotune starts");
        }
        return with(autotune, autotune.variants(), true, null, autotune.shuffle());
    };

    /** Back to the state before the start, if it was started; everybody is placed anew. */
    public static final Step<Autotune> RESET = (autotune, draft) -> {
        requireStarted("reset", autotune);
        return with(autotune, autotune.variants(), false, null, autotune.shuffle() + 1);
    };

    /** Everybody gets that variant from now on; the autotune must have been started. */
    public static Step<Autotune> decide(@Nullable String variantId) {
        return (autotune, draft) -> {
            requireStarted("make a decision on", autotune);
            List<String> ids = autotune.variants().stream().map(Variant::id).toList();
            if (variantId == null || !ids.contains(variantId)) {
                throw InvalidEntityException.at(
                        "id",
                        "must be the id of a variant (%s)".formatted(String.join(", ", ids)) + Sent.not(variantId));
            }
            return with(autotune, autotune.variants(), true, variantId, autotune.shuffle());
        };
    }

    static Autotune with(
            Autotune autotune, List<Variant> variants, boolean isStarted, @Nullable String winnerID, int shuffle) {
        return new Autotune(
                autotune.meta(), autotune.idType(), variants, autotune.successEvent(), isStarted, winnerID, shuffle);
    }

    private static void requireStarted(String action, Autotune autotune) {
        if (!autotune.isStarted()) {
            throw refused(action, autotune, "it has not been started");
        }
    }

    private static InvalidEntityException refused(String action, Autotune autotune, String because) {
        return InvalidEntityException.at(
                "isStarted", "Cannot %s the autotune '%s': %s".formatted(action, autotune.id(), because));
    }
}
