/** How fast things are, measured with JMH; not part of the gate. */
@NullMarked
package io.github.statsigemulator.benchmark;

import org.jspecify.annotations.NullMarked;
