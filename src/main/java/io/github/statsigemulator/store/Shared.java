package io.github.statsigemulator.store;

import io.github.statsigemulator.project.Project;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The catalog of a project that everybody sees, and the lock of those who change it. */
final class Shared {

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Changed only by whoever works alone. */
    volatile Catalog catalog;

    Shared(Project project) {
        this.catalog = Catalog.empty(project);
    }

    /**
     * Does the work while nobody else does any; who comes first is first.
     *
     * @throws IllegalStateException if work is begun within work, which would not see what the outer one changed
     */
    <T> T alone(Supplier<T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("A change of a project cannot be begun within another one.");
        }
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
