package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives controllers the {@link JsonBody}, or null to those who say that they can do without. It is read straight from the connection: choosing among message converters
 * costs more than parsing a question about a gate.
 */
class JsonBodyArgument implements HandlerMethodArgumentResolver {

    /**
     * Names, values and brackets that a body of the SDK API may have: an SDK sends some ten thousand at a time. Of fifty megabytes they
     * could be so many that the objects made of them take a gigabyte and more.
     */
    private static final long MOST_TOKENS = 2_500_000;

    private final ObjectReader reader;
    private final JsonFactory unbounded;
    private final JsonFactory bounded;

    JsonBodyArgument(JsonMapper json) {
        reader = json.readerFor(new TypeReference<Map<String, @Nullable Object>>() {});
        unbounded = json.tokenStreamFactory();
        bounded = unbounded
                .rebuild()
                .streamReadConstraints(unbounded
                        .streamReadConstraints()
                        .rebuild()
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .build();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public @Nullable JsonBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        JsonBody body = read(request.getNativeRequest(HttpServletRequest.class));
        if (body == null && !parameter.isOptional()) {
            throw new FaultyRequestException("", "The body must be an object.");
        }
        return body;
    }

    /** Null if there is none. */
    private @Nullable JsonBody read(@Nullable HttpServletRequest request) throws IOException {
        if (request == null || HttpMethod.GET.matches(request.getMethod())) {
            return null;
        }
        boolean isOfSdk = Api.of(request) == Api.SDK;
        try (JsonParser parser = parser(isOfSdk ? bounded : unbounded, request)) {
            Map<String, @Nullable Object> fields = fields(parser);
            if (fields == null) {
                return null;
            }
            if (!isOfSdk) {
                HugeNumbers.refuse(fields);
            }
            return new JsonBody(fields);
        } catch (JacksonException failure) {
            throw refusal(failure);
        }
    }

    private static JsonParser parser(JsonFactory factory, HttpServletRequest request) throws IOException {
        return factory.createParser(ObjectReadContext.empty(), request.getInputStream());
    }

    private @Nullable Map<String, @Nullable Object> fields(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() == null ? null : reader.readValue(parser);
        } catch (StreamConstraintsException failure) {
            if (parser.currentTokenCount() > MOST_TOKENS) {
                throw tooManyParts();
            }
            throw failure;
        }
    }

    private static BodyRefusedException tooManyParts() {
        return new BodyRefusedException(
                HttpStatus.CONTENT_TOO_LARGE, "The body is too large: it may have 2.5 million names and values.");
    }

    private static RuntimeException refusal(JacksonException failure) throws BodyRefusedException {
        var refused = BodyRefusedException.behind(failure);
        if (refused.isPresent()) {
            throw refused.get();
        }
        Fault fault = Unreadable.fault(failure);
        return new FaultyRequestException(fault.property(), fault.errorMessage());
    }
}
