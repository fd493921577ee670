package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Rendering;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link Caller} (or just the {@link Project}) that the key of the request stands for, which was
 * found before routing. Under {@code /__emulator} a request may come without a key: there is a project, but no caller.
 */
public class CallerArgument implements HandlerMethodArgumentResolver {

    private static final String CALLER = Caller.class.getName();
    private static final String PROJECT = Project.class.getName();

    /** Keeps who makes the request, for the controllers. */
    static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
        request.setAttribute(PROJECT, caller.project());
    }

    /** Keeps which project the request is for, where nobody has to say who makes it. */
    static void set(HttpServletRequest request, Project project) {
        request.setAttribute(PROJECT, project);
    }

    /** Keeps which form the caller speaks; without a caller there is nothing to keep. */
    static void speak(HttpServletRequest request, Rendering rendering) {
        if (request.getAttribute(CALLER) instanceof Caller caller) {
            request.setAttribute(CALLER, caller.speaking(rendering));
        }
    }

    /** Who makes the request, if that was asked for on its way. */
    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Project.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String name = parameter.getParameterType() == Caller.class ? CALLER : PROJECT;
        Object found = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (found == null) {
            throw new IllegalStateException("no key was asked for on the way to " + parameter.getMethod());
        }
        return found;
    }
}
