package io.github.statsigemulator.event;

/**
 * How often a gate let somebody pass.
 *
 * @param passed how often it did
 * @param total how often it was asked, 1 at least
 */
public record PassRate(int passed, int total) {

    static PassRate of(boolean isPassed) {
        return new PassRate(isPassed ? 1 : 0, 1);
    }

    PassRate plus(PassRate other) {
        return new PassRate(passed + other.passed, total + other.total);
    }

    /** Whether it never did. */
    public boolean isNone() {
        return passed == 0;
    }

    /** Whether it always did. */
    public boolean isFull() {
        return passed == total;
    }
}
