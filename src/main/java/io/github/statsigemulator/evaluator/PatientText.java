package io.github.statsigemulator.evaluator;

/** A text that lets itself be read many times, but not for ever. */
final class PatientText implements CharSequence {

    private static final int PATIENCE = 5_000_000;

    private final String text;
    private int reads;

    PatientText(String text) {
        this.text = text;
    }

    /** Thrown when the text has been read too often. */
    static final class LostPatienceException extends RuntimeException {

        LostPatienceException() {
            super("The text was read too often.", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++reads > PATIENCE) {
            throw new LostPatienceException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
