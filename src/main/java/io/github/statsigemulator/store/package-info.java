/** Entities as JSON documents, their versions, and the audit log. */
@NullMarked
package io.github.statsigemulator.store;

import org.jspecify.annotations.NullMarked;
