package io.github.statsigemulator.event;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Clocks;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers for ten minutes which batches of events were kept, so that an SDK that missed the answer and sends a batch
 * again does not have its events counted twice. SDKs say that they send again in {@code STATSIG-RETRY-COUNT} or
 * {@code STATSIG-RETRY} (statsig-io/statsig-server-core, statsig-rust/src/event_logging_adapter; statsig-io/python-sdk,
 * statsig/http_worker.py). Memory ends with the process, and holds a quarter of a million batches, which is as many as come
 * in ten minutes if 400 do each second.
 */
@Component
public class KeptBatches {

    private static final long MEMORY_MILLIS = 10 * 60 * 1000L;
    private static final int MOST = 250_000;
    private static final int LOCKS = 64;

    private final JsonMapper json;
    private final Clock clock;
    private final Map<Digest, Long> kept = new LinkedHashMap<>();
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(lock -> new Object()).toArray();

    @Autowired
    KeptBatches(JsonMapper json, Clocks clocks) {
        this(json, clocks.wall());
    }

    KeptBatches(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps a batch, unless it is sent again and was kept before. Of two that are equal and arrive together, the second
     * waits for what becomes of the first.
     *
     * @param events the batch as the SDK sent it
     * @param isSentAgain whether the SDK says so
     * @param keeping keeps the batch; what it throws is thrown here, and the batch counts as not kept
     */
    public void keep(ApiKey key, @Nullable Object events, boolean isSentAgain, Runnable keeping) {
        Digest batch = digest(key, events);
        synchronized (locks[Math.floorMod(batch.hashCode(), LOCKS)]) {
            if (!isSentAgain || !isKept(batch)) {
                keeping.run();
                note(batch);
            }
        }
    }

    private Digest digest(ApiKey key, @Nullable Object events) {
        MessageDigest sha256 = sha256();
        sha256.update(key.key().getBytes(StandardCharsets.UTF_8));
        json.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), events);
        ByteBuffer bytes = ByteBuffer.wrap(sha256.digest());
        return new Digest(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private boolean isKept(Digest batch) {
        synchronized (kept) {
            return kept.getOrDefault(batch, Long.MIN_VALUE) >= oldest();
        }
    }

    private void note(Digest batch) {
        synchronized (kept) {
            kept.remove(batch);
            kept.put(batch, clock.millis());
            Iterator<Long> times = kept.values().iterator();
            while (times.next() < oldest() || kept.size() > MOST) {
                times.remove();
            }
        }
    }

    private long oldest() {
        return clock.millis() - MEMORY_MILLIS;
    }

    /** Half of what SHA-256 makes of a batch and its key, which no two batches share. */
    private record Digest(long high, long low) {}
}
