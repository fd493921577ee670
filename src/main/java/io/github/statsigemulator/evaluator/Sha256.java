package io.github.statsigemulator.evaluator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, with one digest kept for each thread because looking one up costs more than hashing a name. */
final class Sha256 {

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::create);

    private Sha256() {}

    static byte[] digest(byte[] input) {
        return DIGEST.get().digest(input);
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
