package io.github.statsigemulator.idlist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A large set of unit ids and the file that SDKs download of it. It never changes: a change makes the next one, which
 * shares what it can. Ids are kept as the 48 bits that the file says of each, so two ids that the SDKs cannot tell
 * apart are one here too.
 */
public final class IdList {

    /** As many ids may be published inline, in the condition itself; a list that ever had more since its reset is a file. */
    public static final int INLINE_LIMIT = 1000;

    /** The bytes of a line: a plus or minus sign, eight characters, and the end of line. */
    public static final int LINE_BYTES = 10;

    private final String fileId;
    private final long creationTime;

    private IdList(String fileId, long creationTime) {
        this.fileId = fileId;
        this.creationTime = creationTime;
    }

    /**
     * A list without ids.
     *
     * @param fileId identity of its file; a new one tells SDKs to start over
     * @param creationTime epoch milliseconds; later than that of the file it takes the place of
     */
    public static IdList empty(String fileId, long creationTime) {
        return new IdList(fileId, creationTime);
    }

    /** Identity of the file: another one means that the list has been reset. */
    public String fileId() {
        return fileId;
    }

    /** When the file was begun, in epoch milliseconds. */
    public long creationTime() {
        return creationTime;
    }

    /** The exact length of the file in bytes. */
    public long size() {
        return 0;
    }

    /** How many ids the list holds now. */
    public int count() {
        return 0;
    }

    /** Whether the unit id is in the list. */
    public boolean contains(String unitId) {
        return false;
    }

    /** The ids themselves, in the order of arrival, while the list is small enough to be published inline. */
    public Optional<List<String>> inlineIds() {
        return Optional.of(List.of());
    }

    /**
     * A part of the file.
     *
     * @param from the first byte, 0 or more
     * @param to the byte after the last, at most {@link #size()}
     */
    public byte[] bytes(long from, long to) {
        return new byte[(int) (to - from)];
    }

    /** The list after lines were appended; the same object if they change nothing. */
    public IdList with(Collection<Line> lines) {
        return this;
    }

    /**
     * A unit id that comes or goes.
     *
     * @param added false removes the id
     */
    public record Line(String unitId, boolean added) {}
}
