package io.github.statsigemulator.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the fields of one document behind each other. */
final class DocumentWriter {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    DocumentWriter(long time, Format format) {
        write("{\"has_updates\":true,\"time\":" + time);
        field("response_format", format.responseFormat());
    }

    /** A field with that plain value. */
    void field(String name, @Nullable Object value) {
        write("," + Json.text(name) + ":" + Json.text(value));
    }

    /** A field with an array of texts that are there already. */
    void array(String name, Stream<byte[]> elements) {
        joined(name, '[', elements.iterator(), ']');
    }

    /** A field with an object of entries, each a name, a colon and a value, that are there already. */
    void object(String name, Stream<byte[]> entries) {
        joined(name, '{', entries.iterator(), '}');
    }

    private void joined(String name, char open, Iterator<byte[]> parts, char close) {
        write("," + Json.text(name) + ":" + open);
        while (parts.hasNext()) {
            bytes.writeBytes(parts.next());
            if (parts.hasNext()) {
                bytes.write(',');
            }
        }
        bytes.write(close);
    }

    /**
     * A field with a number that changes with everything that was written so far, the time too: Core passes over a document
     * that has the checksum of its own, keeps the time of its own, and would ask for news since then again and again
     * (statsig-io/statsig-server-core, statsig-rust/src/spec_store.rs).
     */
    void checksum() {
        long hash = FNV_OFFSET;
        for (byte part : bytes.toByteArray()) {
            hash = (hash ^ (part & 0xff)) * FNV_PRIME;
        }
        field("checksum", Long.toUnsignedString(hash));
    }

    /** The whole document. */
    byte[] end() {
        bytes.write('}');
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(UTF_8));
    }
}
