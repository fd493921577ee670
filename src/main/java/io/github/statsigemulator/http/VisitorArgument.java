package io.github.statsigemulator.http;

import io.github.statsigemulator.project.EmulatorSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link Visitor}. The addresses of this machine and of private networks say nothing about where
 * somebody is, so the settings may put another in their place.
 */
class VisitorArgument implements HandlerMethodArgumentResolver {

    /** Nothing else is parsed: what is no address would be looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private final EmulatorSettings settings;

    VisitorArgument(EmulatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    Visitor of(HttpServletRequest request) {
        String address = address(request);
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        if (!isNear(address)) {
            return new Visitor(address, userAgent, null);
        }
        String ip = settings.defaultIp() == null ? address : settings.defaultIp();
        return new Visitor(ip, userAgent, settings.defaultCountry());
    }

    private String address(HttpServletRequest request) {
        String forwarded = settings.trustForwardedHeaders() ? request.getHeader("X-Forwarded-For") : null;
        String first = forwarded == null ? "" : forwarded.split(",", 2)[0].strip();
        return ADDRESS.matcher(first).matches() ? first : request.getRemoteAddr();
    }

    private static boolean isNear(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || isUniqueLocal(parsed.getAddress());
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** What private networks use in IPv6: {@code fc00::/7}. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length > 4 && (address[0] & 0xfe) == 0xfc;
    }
}
