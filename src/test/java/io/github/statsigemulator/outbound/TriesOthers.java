package io.github.statsigemulator.outbound;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that something in a class of tests tries to reach another machine, which is refused: no failure of that class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TriesOthers {

    /** The hosts that Java asks for. */
    String[] hosts() default {};

    /** Whether native code or another program tries; the kernel does not say what. */
    boolean outsideOfJava() default false;

    /** Who tries, and what for. */
    String because();
}
