/** Tests of what the SDK API adds to the parts it is made of; its routes are tested over HTTP in {@code contract}. */
@NullMarked
package io.github.statsigemulator.sdk;

import org.jspecify.annotations.NullMarked;
