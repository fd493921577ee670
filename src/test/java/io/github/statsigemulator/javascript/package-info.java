/** Statsig's own JavaScript, unmodified and aimed at a running emulator: SDKs in Node, a browser, the command line tool. */
@NullMarked
package io.github.statsigemulator.javascript;

import org.jspecify.annotations.NullMarked;
