package io.github.statsigemulator.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a {@link JsonBody} that a list may be sent in its place, which then stands for the field of that name. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface BareList {

    /** The name of the field. */
    String value();
}
