package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.project.Sent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the names of gates, configs and layers are hidden from whoever looks at a client's traffic. */
enum HashAlgorithm {
    NONE {
        @Override
        String hash(String name) {
            return name;
        }
    },
    DJB2 {
        @Override
        String hash(String name) {
            return NameHash.djb2(name);
        }
    },
    SHA256 {
        @Override
        String hash(String name) {
            return NameHash.sha256(name);
        }
    };

    abstract String hash(String name);

    /** The name that it has in requests and answers. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The algorithm that a request asks for. Clients that ask for none look names up by their SHA-256
     * (statsig-io/dotnet-sdk, dotnet-statsig/src/Statsig/Client/ClientDriver.cs).
     */
    static HashAlgorithm wanted(@Nullable Object text) {
        if (text == null) {
            return SHA256;
        }
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new FaultyRequestException("hash", "must be one of " + allowed() + Sent.not(text)));
    }

    private static String allowed() {
        return Arrays.stream(values()).map(HashAlgorithm::text).collect(Collectors.joining(", "));
    }
}
