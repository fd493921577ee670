@NullMarked
package io.github.statsigemulator.measure;

import org.jspecify.annotations.NullMarked;
