/** Tests of what the whole house shares. */
@NullMarked
package io.github.statsigemulator;

import org.jspecify.annotations.NullMarked;
