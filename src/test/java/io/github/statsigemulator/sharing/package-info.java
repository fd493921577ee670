@NullMarked
package io.github.statsigemulator.sharing;

import org.jspecify.annotations.NullMarked;
