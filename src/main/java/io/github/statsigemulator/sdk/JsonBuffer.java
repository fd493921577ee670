package io.github.statsigemulator.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;
import tools.jackson.core.io.JsonStringEncoder;

/** JSON in the making: pieces that are known beforehand, and texts between them. Nobody checks that they fit. */
final class JsonBuffer {

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private byte[] bytes;
    private int length;

    /** An empty one with room for that many bytes; it grows when it must. */
    JsonBuffer(int room) {
        bytes = new byte[room];
    }

    /** A text as JSON has it, in quotes. */
    static byte[] quoted(String text) {
        JsonBuffer buffer = new JsonBuffer(text.length() + 2);
        buffer.text(text);
        return Arrays.copyOf(buffer.bytes, buffer.length);
    }

    /** A piece of JSON as it can be added again and again. */
    static byte[] piece(String json) {
        return json.getBytes(UTF_8);
    }

    /** What stands between the braces of an object. */
    static byte[] withoutBraces(byte[] object) {
        return Arrays.copyOfRange(object, 1, object.length - 1);
    }

    void add(byte[] piece) {
        ensure(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
    }

    void add(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
    }

    /** Separates what follows from what stands before it in the same object or list, if anything does. */
    void separate() {
        byte last = bytes[length - 1];
        if (last != '{' && last != '[') {
            add(',');
        }
    }

    /** Adds a text in quotes. */
    void text(String text) {
        int most = text.length();
        ensure(most + 2);
        int at = length;
        bytes[at++] = '"';
        for (int i = 0; i < most; i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                encoded(text);
                return;
            }
            bytes[at++] = (byte) character;
        }
        bytes[at++] = '"';
        length = at;
    }

    private void encoded(String text) {
        add('"');
        add(ENCODER.quoteAsUTF8(text));
        add('"');
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    int length() {
        return length;
    }

    /** Tells this content from others. */
    long checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
