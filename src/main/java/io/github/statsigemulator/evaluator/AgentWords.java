package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a user-agent string, cut at every blank and semicolon and freed of the punctuation around them. What is
 * empty then still counts as a word: between {@code Android;} and {@code 5} stands one.
 */
record AgentWords(List<String> words) {

    private static final String PUNCTUATION = "();,+_\"";

    AgentWords {
        words = List.copyOf(words);
    }

    static AgentWords of(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == ';') {
                words.add(trimmed(text, start, end));
                start = end + 1;
            }
        }
        return new AgentWords(words);
    }

    int count() {
        return words.size();
    }

    /** Empty behind the last word. */
    String at(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** The part of the text without punctuation at its ends. */
    static String trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isPunctuation(text.charAt(start))) {
            start++;
        }
        while (end > start && isPunctuation(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isPunctuation(char character) {
        return PUNCTUATION.indexOf(character) >= 0;
    }
}
