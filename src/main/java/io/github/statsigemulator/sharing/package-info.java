/** Maps whose versions share what they have in common. */
@NullMarked
package io.github.statsigemulator.sharing;

import org.jspecify.annotations.NullMarked;
