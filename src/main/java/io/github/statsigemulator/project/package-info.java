/** Projects, their API keys and what a key may do, and the clock of each project. */
@NullMarked
package io.github.statsigemulator.project;

import org.jspecify.annotations.NullMarked;
