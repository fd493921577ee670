/** Tests of the document, its formats and its compilation. */
@NullMarked
package io.github.statsigemulator.spec;

import org.jspecify.annotations.NullMarked;
