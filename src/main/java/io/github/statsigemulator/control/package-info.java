/** The emulator's own API. */
@NullMarked
package io.github.statsigemulator.control;

import org.jspecify.annotations.NullMarked;
