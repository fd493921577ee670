package io.github.statsigemulator.evaluator;

import java.nio.charset.StandardCharsets;

/** Reads a user-agent string from left to right: phrases where there are any, products elsewhere. */
final class AgentText {

    /** In bytes of UTF-8. */
    private static final int SHORTEST_PRODUCT = 3;

    private AgentText() {}

    static AgentMentions read(String text) {
        AgentWords words = AgentWords.of(text);
        AgentMentions mentions = new AgentMentions();
        int index = 0;
        while (index < words.count()) {
            index += readAt(index, words, mentions);
        }
        return mentions;
    }

    /** Answers how many words have been used up. */
    private static int readAt(int index, AgentWords words, AgentMentions mentions) {
        String word = words.at(index);
        AgentPhrase phrase = word.isEmpty() ? null : AgentPhrases.find(words, index);
        if (phrase != null) {
            phrase.apply(words, index, mentions);
            return phrase.length();
        }
        if (isProduct(word)) {
            AgentProducts.read(word, mentions);
        }
        return 1;
    }

    private static boolean isProduct(String word) {
        return word.length() >= SHORTEST_PRODUCT || word.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_PRODUCT;
    }
}
