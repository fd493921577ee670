/** Tests of large sets of unit ids. */
@NullMarked
package io.github.statsigemulator.idlist;

import org.jspecify.annotations.NullMarked;
