package io.github.statsigemulator.console;

import io.github.statsigemulator.http.Renderings;
import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.Rendering;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives each answer the form and the status of the rendering that its request chose. */
@RestControllerAdvice(basePackageClasses = Renderer.class)
class Renderer implements ResponseBodyAdvice<Object> {

    private final int overrideStatus;

    Renderer(EmulatorSettings settings) {
        this.overrideStatus = settings.console().overrideStatus();
    }

    @Override
    public boolean supports(MethodParameter route, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter route,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Answer answer)) {
            return body;
        }
        Rendering rendering = Renderings.of(((ServletServerHttpRequest) request).getServletRequest());
        Live live = rendering == Rendering.LIVE ? route.getMethodAnnotation(Live.class) : null;
        int status = live == null ? 0 : live.isStatusSet() ? overrideStatus : live.status();
        if (status != 0) {
            response.setStatusCode(HttpStatusCode.valueOf(status));
        }
        return (live != null && live.messageOnly() ? answer.alone() : answer).in(rendering);
    }
}
