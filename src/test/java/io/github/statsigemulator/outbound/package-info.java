/** Nothing that is tested may reach out beyond this machine: what makes sure of that, for every class of tests. */
@NullMarked
package io.github.statsigemulator.outbound;

import org.jspecify.annotations.NullMarked;
