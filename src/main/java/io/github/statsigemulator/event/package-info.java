/** What SDKs report: exposures and logged events. */
@NullMarked
package io.github.statsigemulator.event;

import org.jspecify.annotations.NullMarked;
