/** Statsig's server SDKs for Java, unmodified, aimed at an emulator that runs. */
@NullMarked
package io.github.statsigemulator.javasdk;

import org.jspecify.annotations.NullMarked;
