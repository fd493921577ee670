/** The APIs as their users see them, over HTTP. */
@NullMarked
package io.github.statsigemulator.contract;

import org.jspecify.annotations.NullMarked;
