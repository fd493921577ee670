@NullMarked
package io.github.statsigemulator.lifecycle;

import org.jspecify.annotations.NullMarked;
