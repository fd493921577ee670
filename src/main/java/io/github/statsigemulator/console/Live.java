package io.github.statsigemulator.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a route how the hosted service answers it where that is not how the union does. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Live {

    /** The status of a success; 0 for the same. */
    int status() default 0;

    /** Whether the settings say the status of a success, because clients of the hosted service disagree about it. */
    boolean isStatusSet() default false;

    /** Whether there is nothing but a message in the answer. */
    boolean messageOnly() default false;
}
