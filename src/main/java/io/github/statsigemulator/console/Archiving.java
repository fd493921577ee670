package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.lifecycle.Step;
import org.jspecify.annotations.Nullable;

/**
 * What may be said when something is archived. The hosted service's {@code forceArchive} is not among it, because nothing
 * is ever kept from being archived here for what rests on it.
 *
 * @param archiveReason why; stands in the audit log from then on
 */
record Archiving(@Nullable String archiveReason) {

    private static final String REASON = "archiveReason";

    /** The step that archives, for the reason that was sent if there is one. */
    static <E extends Entity> Step<E> because(@Nullable Archiving sent, Step<E> archive) {
        String reason = sent == null ? null : sent.archiveReason;
        return reason == null ? archive : archive.noting(REASON, reason);
    }
}
