/** Statsig's own server SDKs, unmodified, aimed at a running emulator: they answer as it does. */
@NullMarked
package io.github.statsigemulator.conformance;

import org.jspecify.annotations.NullMarked;
