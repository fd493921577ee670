/** The config-specs document that server SDKs download, and its compilation to conditions. */
@NullMarked
package io.github.statsigemulator.spec;

import org.jspecify.annotations.NullMarked;
