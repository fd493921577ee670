package io.github.statsigemulator.http;

import io.github.statsigemulator.project.EmulatorSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Keeps web pages of other origins away from the Console API and the emulator's own API. A page may have its own host
 * name resolve to this machine, so the host that a request names must be one that no stranger can own; and a page's
 * scripts send their origin along.
 */
final class Neighbourhood {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final List<String> VENDOR = List.of("statsigapi.net", "api.statsig.com");

    private final List<String> allowedHosts;
    private final boolean trustsForwarded;

    Neighbourhood(EmulatorSettings settings) {
        allowedHosts = settings.allowedHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        trustsForwarded = settings.trustForwardedHeaders();
    }

    /** Says why a request comes from a stranger. */
    Optional<Refusal> refuse(Api api, HttpServletRequest request) {
        if (api != Api.CONSOLE && api != Api.CONTROL) {
            return Optional.empty();
        }
        String host = host(request);
        if (!host.isEmpty() && !isAllowed(withoutPort(host))) {
            String message = "This API does not answer to that host name; statsig.emulator.allowed-hosts can list it.";
            return Optional.of(Refusal.of(HttpStatus.FORBIDDEN, message));
        }
        return isOwn(request.getHeader(HttpHeaders.ORIGIN), host)
                ? Optional.empty()
                : Optional.of(Refusal.of(HttpStatus.FORBIDDEN, "Web pages of another origin may not call this API."));
    }

    /** Whether the request names a host of the hosted service, which only its clients do. */
    boolean isVendors(HttpServletRequest request) {
        return isVendors(withoutPort(host(request)));
    }

    private static boolean isVendors(String host) {
        return VENDOR.stream().anyMatch(vendor -> host.equals(vendor) || host.endsWith("." + vendor));
    }

    private static String withoutPort(String host) {
        return PORT.matcher(host).replaceFirst("");
    }

    private String host(HttpServletRequest request) {
        String forwarded = trustsForwarded ? request.getHeader("X-Forwarded-Host") : null;
        String host = forwarded == null ? request.getHeader(HttpHeaders.HOST) : forwarded;
        return host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
    }

    private boolean isAllowed(String host) {
        return (!host.contains(".") && !host.contains(":"))
                || ADDRESS.matcher(host).matches()
                || isVendors(host)
                || allowedHosts.contains(host);
    }

    /** Compares host and port alone: whoever stands in front may have taken off the encryption. */
    private static boolean isOwn(@Nullable String origin, String host) {
        return origin == null
                || origin.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .equals(host);
    }
}
