/** What may happen to an entity: checks, transitions, references, bucket allocation. */
@NullMarked
package io.github.statsigemulator.lifecycle;

import org.jspecify.annotations.NullMarked;
