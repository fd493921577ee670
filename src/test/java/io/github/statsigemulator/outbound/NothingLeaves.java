package io.github.statsigemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ProxySelector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a class of tests in which anybody tried to reach another machine, but for what {@link TriesOthers} says. It is there
 * for every class, without being named ({@code META-INF/services}). What Java asks for by URL is refused and told everywhere;
 * what native code and other programs try is where {@code mvn} runs the tests in a network of their own: on Linux, if it
 * is permitted.
 */
public final class NothingLeaves implements BeforeAllCallback, AfterAllCallback {

    static final LoopbackOnly JAVA = new LoopbackOnly();

    static {
        ProxySelector.setDefault(JAVA);
    }

    private static final boolean COUNTS = Kernel.refusesAllButLoopback();

    private static int told;
    private static long counted;

    /** Remembers what was refused before. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (isOuter(context)) {
            forgive();
        }
    }

    /** Looks whether more was refused since. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (isOuter(context)) {
            Optional<TriesOthers> known =
                    AnnotationSupport.findAnnotation(context.getRequiredTestClass(), TriesOthers.class);
            assertThat(JAVA.refused().stream().skip(told))
                    .as("hosts that Java asked for")
                    .isSubsetOf(known.map(TriesOthers::hosts).map(List::of).orElse(List.of()));
            if (!known.map(TriesOthers::outsideOfJava).orElse(false)) {
                assertThat(refusals()).as("packets for other machines").isEqualTo(counted);
            }
        }
    }

    /** Takes what was refused until now as meant to be. */
    static void forgive() {
        told = JAVA.refused().size();
        counted = refusals();
    }

    private static boolean isOuter(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() == null;
    }

    private static long refusals() {
        return COUNTS ? Kernel.refusals() : 0;
    }
}
