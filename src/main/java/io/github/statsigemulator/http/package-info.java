/** What the APIs share at the edge: keys, body decoding, paging, error bodies. */
@NullMarked
package io.github.statsigemulator.http;

import org.jspecify.annotations.NullMarked;
