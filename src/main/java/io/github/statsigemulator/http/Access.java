package io.github.statsigemulator.http;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Decides by its key what a request may do, whatever route it is for. */
final class Access {

    /** The methods that change nothing. */
    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> READ_ONLY = Set.of(ApiKey.READ_ONLY, "personal_read_only");
    private static final Set<String> READ_WRITE = Set.of(ApiKey.READ_WRITE, "personal_read_write");

    private final Function<String, Optional<Caller>> callers;
    private final @Nullable String adminToken;

    /**
     * The rights of callers.
     *
     * @param callers who has a key, active or not
     * @param adminToken opens the emulator's own API; null if that is open
     */
    Access(Function<String, Optional<Caller>> callers, @Nullable String adminToken) {
        this.callers = callers;
        this.adminToken = adminToken;
    }

    /** Keeps with the request who makes it, or says why it is refused. */
    Optional<Refusal> refuse(Api api, HttpServletRequest request) {
        if (request.getMethod().equals("OPTIONS")) {
            return Optional.empty();
        }
        return switch (api) {
            case OPEN -> Optional.empty();
            case NONE -> Optional.of(Refusal.of(HttpStatus.NOT_FOUND, "There is no such route."));
            case CONTROL -> refuseControl(request);
            case CONSOLE, SDK -> refuseWithoutKey(api, request);
        };
    }

    /** Whose server key it is, if it is an active one: there is nothing that an SDK with one may not ask. */
    Optional<Caller> server(String key) {
        return callers.apply(key)
                .filter(known -> known.key().isActive() && known.key().kind() == KeyKind.SERVER);
    }

    private Optional<Refusal> refuseWithoutKey(Api api, HttpServletRequest request) {
        String key = RequestKey.of(request).orElse("");
        Caller caller =
                callers.apply(key).filter(known -> known.key().isActive()).orElse(null);
        if (caller == null) {
            return Optional.of(Refusal.of(HttpStatus.UNAUTHORIZED, unknown(api, key)));
        }
        CallerArgument.set(request, caller);
        return Optional.ofNullable(
                api == Api.SDK ? refuseSdk(caller.key(), request) : refuseConsole(caller.key(), request));
    }

    private String unknown(Api api, String key) {
        String wanted = api == Api.SDK
                ? "Send an active server or client key in the header STATSIG-API-KEY or the query parameter k."
                : "The Console API takes only an active console key, in the header STATSIG-API-KEY.";
        if (key.isEmpty()) {
            return "The API key is missing. " + wanted;
        }
        String state = callers.apply(key).isPresent() ? "is not active" : "is not known here";
        return "%s '%s' %s. %s".formatted(named(key), ApiKey.masked(key), state, wanted);
    }

    private static String named(String key) {
        return KeyKind.of(key).map(Access::named).orElse("The key");
    }

    private static String named(KeyKind kind) {
        return switch (kind) {
            case CLIENT -> "The client key";
            case SERVER -> "The server key";
            case CONSOLE -> "The console key";
        };
    }

    private static @Nullable Refusal refuseSdk(ApiKey key, HttpServletRequest request) {
        if (key.kind() == KeyKind.CONSOLE) {
            return forbidden(key, "does not open this API; use a server or a client key.");
        }
        boolean isBarred = key.kind() == KeyKind.CLIENT && !key.has(ApiKey.DOWNLOAD_CONFIG_SPECS);
        return isBarred && downloads(request.getRequestURI())
                ? forbidden(key, "lacks the scope %s; use a server key.".formatted(ApiKey.DOWNLOAD_CONFIG_SPECS))
                : null;
    }

    private static boolean downloads(String path) {
        return path.startsWith("/v1/download_config_specs")
                || path.startsWith("/v2/")
                || path.startsWith("/v1/get_id_lists");
    }

    private static @Nullable Refusal refuseConsole(ApiKey key, HttpServletRequest request) {
        if (key.kind() != KeyKind.CONSOLE) {
            return Refusal.of(
                    HttpStatus.UNAUTHORIZED,
                    "%s '%s' was sent; the Console API takes only an active console key."
                            .formatted(named(key.kind()), key.masked()));
        }
        boolean mayOnlyRead =
                READ_ONLY.stream().anyMatch(key::has) && READ_WRITE.stream().noneMatch(key::has);
        return mayOnlyRead && !READING.contains(request.getMethod()) ? forbidden(key, "may read but not write.") : null;
    }

    private static Refusal forbidden(ApiKey key, String why) {
        return Refusal.of(HttpStatus.FORBIDDEN, "%s '%s' %s".formatted(named(key.kind()), key.masked(), why));
    }

    private Optional<Refusal> refuseControl(HttpServletRequest request) {
        if (adminToken != null && !isBearer(adminToken, request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return Optional.of(Refusal.of(
                    HttpStatus.UNAUTHORIZED, "Send the admin token of this emulator: 'Authorization: Bearer TOKEN'."));
        }
        Optional<String> key = RequestKey.of(request);
        Optional<Caller> caller =
                key.flatMap(callers).filter(known -> known.key().isActive());
        if (key.isPresent() && caller.isEmpty()) {
            return Optional.of(Refusal.of(HttpStatus.UNAUTHORIZED, unknownProject(key.get())));
        }
        CallerArgument.set(request, caller.map(Caller::project).orElse(Project.DEFAULT));
        return Optional.empty();
    }

    private static String unknownProject(String key) {
        return "%s '%s' is of no project here. Send an active key of the project, or none for the default one."
                .formatted(named(key), ApiKey.masked(key));
    }

    private static boolean isBearer(String token, @Nullable String authorization) {
        byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        byte[] sent = String.valueOf(authorization).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(wanted, sent);
    }
}
