package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.Step;
import org.jspecify.annotations.Nullable;

/**
 * What may be said when something is archived. The hosted service's {@code forceArchive} is not among it, because nothing
 * is ever kept from being archived here for what rests on it.
 */
final class Archiving {

    private static final String REASON = "archiveReason";

    private Archiving() {}

    /** The step that archives; a reason that was sent stands in the audit log from then on. */
    static <E extends Entity> Step<E> because(@Nullable JsonBody sent, Step<E> archive) {
        return JsonBody.orNone(sent)
                .text(REASON)
                .map(reason -> archive.noting(REASON, reason))
                .orElse(archive);
    }
}
