/** What metrics come to by the events that are kept, and how groups differ in them. */
@NullMarked
package io.github.statsigemulator.measure;

import org.jspecify.annotations.NullMarked;
