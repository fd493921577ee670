package io.github.statsigemulator.evaluator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * The hashes under which names travel.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/hashing}.
 */
public final class NameHash {

    private NameHash() {}

    /** The unsigned 32-bit djb2 hash in decimal, over Unicode scalars, starting at 0. */
    public static String djb2(String name) {
        int hash = name.codePoints().reduce(0, (sum, character) -> sum * 31 + character);
        return Integer.toUnsignedString(hash);
    }

    /** The SHA-256 of the UTF-8 text in padded standard base64. */
    public static String sha256(String name) {
        return Base64.getEncoder().encodeToString(Sha256.digest(name.getBytes(UTF_8)));
    }
}
