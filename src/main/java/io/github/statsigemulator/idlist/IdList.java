package io.github.statsigemulator.idlist;

import io.github.statsigemulator.evaluator.IdLists;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A large set of unit ids and the file that SDKs download of it. It never changes: a change makes the next one, which
 * shares what it can. Ids are kept as the 48 bits that the file says of each, so two ids that the SDKs cannot tell
 * apart are one here too.
 *
 * <p>The file holds a line for each id that came or went: a sign, eight characters, the end of line. Seen in {@code
 * statsig-io/statsig-server-core, statsig-rust/src/id_lists_adapter}.
 */
public final class IdList {

    /** As many ids may be published in the condition itself; a list that ever had more since its reset is a file. */
    public static final int INLINE_LIMIT = 1000;

    /** The bytes of a line of the file. */
    public static final int LINE_BYTES = Lines.BYTES;

    private static final int LINES_AT_ONCE = 4096;

    private final String fileId;
    private final long creationTime;
    private final IdSet ids;
    private final Lines lines;
    private final @Nullable Set<String> inlineIds;

    private IdList(String fileId, long creationTime, IdSet ids, Lines lines, @Nullable Set<String> inlineIds) {
        this.fileId = fileId;
        this.creationTime = creationTime;
        this.ids = ids;
        this.lines = lines;
        this.inlineIds = inlineIds;
    }

    /**
     * A list without ids.
     *
     * @param fileId identity of its file; a new one tells SDKs to start over
     * @param creationTime epoch milliseconds; later than that of the file it takes the place of
     */
    public static IdList empty(String fileId, long creationTime) {
        return new IdList(fileId, creationTime, IdSet.EMPTY, Lines.NONE, Set.of());
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
        return (long) lines.count() * LINE_BYTES;
    }

    /** How many ids the list holds now. */
    public int count() {
        return ids.size();
    }

    /** Whether the unit id is in the list. */
    public boolean contains(String unitId) {
        return ids.contains(numberOf(unitId));
    }

    /** Whether the list is small enough to be published in the condition itself. */
    public boolean isInline() {
        return inlineIds != null;
    }

    /** The ids themselves, in the order of arrival, while the list is small enough to be published inline. */
    public Optional<List<String>> inlineIds() {
        return Optional.ofNullable(inlineIds).map(List::copyOf);
    }

    /**
     * Writes a part of the file.
     *
     * @param from the first byte, 0 or more
     * @param to the byte after the last, at most {@link #size()}
     */
    public void write(long from, long to, OutputStream out) throws IOException {
        Objects.checkFromToIndex(from, to, size());
        long at = from;
        while (at < to) {
            long first = at / LINE_BYTES;
            int skipped = (int) (at % LINE_BYTES);
            byte[] part = lines.text((int) first, (int) Math.min(lines.count(), first + LINES_AT_ONCE));
            int length = (int) Math.min(part.length - skipped, to - at);
            out.write(part, skipped, length);
            at += length;
        }
    }

    /** The list after those lines; the same object if they change nothing. */
    public IdList with(Collection<Line> news) {
        return append(news).list();
    }

    /** The list after those lines, and which of them changed it: an id that comes twice comes once. */
    public Appended append(Collection<Line> news) {
        Map<Long, Boolean> changes = new HashMap<>();
        List<Line> effective = new ArrayList<>();
        long[] appended = new long[news.size()];
        for (Line line : news) {
            long number = numberOf(line.unitId());
            if (changes.getOrDefault(number, ids.contains(number)) != line.added()) {
                changes.put(number, line.added());
                appended[effective.size()] = line.added() ? number : (number | Lines.REMOVAL);
                effective.add(line);
            }
        }
        return effective.isEmpty()
                ? new Appended(this, effective)
                : new Appended(after(changes, Arrays.copyOf(appended, effective.size()), effective), effective);
    }

    private IdList after(Map<Long, Boolean> changes, long[] appended, List<Line> effective) {
        return new IdList(fileId, creationTime, ids.with(changes), lines.with(appended), inlineAfter(effective));
    }

    private @Nullable Set<String> inlineAfter(List<Line> effective) {
        if (inlineIds == null) {
            return null;
        }
        Set<String> inline = new LinkedHashSet<>(inlineIds);
        for (Line line : effective) {
            if (line.added()) {
                inline.add(line.unitId());
            } else {
                inline.remove(line.unitId());
            }
            if (inline.size() > INLINE_LIMIT) {
                return null;
            }
        }
        return Collections.unmodifiableSet(inline);
    }

    private static long numberOf(String unitId) {
        byte[] bytes = Base64.getDecoder().decode(IdLists.key(unitId));
        long number = 0;
        for (byte part : bytes) {
            number = (number << Byte.SIZE) | (part & 0xFF);
        }
        return number;
    }

    /** Lists are equal if SDKs and pages see the same of them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdList list
                && fileId.equals(list.fileId)
                && creationTime == list.creationTime
                && Objects.equals(inlineIds, list.inlineIds)
                && lines.equals(list.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileId, lines.count());
    }

    @Override
    public String toString() {
        return "IdList[%s, %d ids]".formatted(fileId, count());
    }

    /**
     * A unit id that comes or goes.
     *
     * @param added false removes the id
     */
    public record Line(String unitId, boolean added) {}

    /**
     * A list that has grown.
     *
     * @param lines those that were not said already, in their order
     */
    public record Appended(IdList list, List<Line> lines) {

        public Appended {
            lines = List.copyOf(lines);
        }
    }
}
