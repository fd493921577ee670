/** Tests of the store. */
@NullMarked
package io.github.statsigemulator.store;

import org.jspecify.annotations.NullMarked;
