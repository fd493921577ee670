/** The rule engine: snapshot and user in, evaluation out; plain Java. */
@NullMarked
package io.github.statsigemulator.evaluator;

import org.jspecify.annotations.NullMarked;
