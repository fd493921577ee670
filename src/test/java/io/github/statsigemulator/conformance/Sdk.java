package io.github.statsigemulator.conformance;

import java.util.Map;
import java.util.function.BiFunction;

/** A server SDK that holds the project as it downloaded it. */
interface Sdk extends AutoCloseable {

    /** Prepares a user, to be asked about many times: what there is of that name, as the SDK answers it. */
    BiFunction<Kind, String, Answer> about(Map<String, Object> user);

    @Override
    void close();
}
