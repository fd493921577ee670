/** Statsig's own engines, run beside ours so that tests can compare the answers. */
@NullMarked
package io.github.statsigemulator.oracle;

import org.jspecify.annotations.NullMarked;
