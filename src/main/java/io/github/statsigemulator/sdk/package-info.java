/** The HTTP API that the SDKs call. */
@NullMarked
package io.github.statsigemulator.sdk;

import org.jspecify.annotations.NullMarked;
