/** Tests of the rule engine. */
@NullMarked
package io.github.statsigemulator.evaluator;

import org.jspecify.annotations.NullMarked;
