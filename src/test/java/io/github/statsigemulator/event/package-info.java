@NullMarked
package io.github.statsigemulator.event;

import org.jspecify.annotations.NullMarked;
