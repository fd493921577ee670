@NullMarked
package io.github.statsigemulator.http;

import org.jspecify.annotations.NullMarked;
