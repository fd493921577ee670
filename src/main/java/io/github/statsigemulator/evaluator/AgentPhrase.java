package io.github.statsigemulator.evaluator;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of words with a meaning of its own, such as {@code Mac OS X 10_15_7}.
 *
 * @param pieces what the run consists of; the words they fit are used up
 */
record AgentPhrase(List<Piece> pieces, AgentEffect effect) {

    AgentPhrase {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param pattern pieces separated by blanks: {@code Mac} is this very word, {@code 0} a word that starts with a
     *     digit, {@code Windows*} a word that starts so, {@code _} any word or none. The version is what {@code 0}
     *     fits, or the word that fits {@code XP+}, or what follows in a word that fits {@code iPad~}
     */
    static AgentPhrase of(String pattern, AgentEffect effect) {
        return new AgentPhrase(Stream.of(pattern.split(" ")).map(Piece::of).toList(), effect);
    }

    char initial() {
        return pieces.get(0).text().charAt(0);
    }

    int length() {
        return pieces.size();
    }

    boolean fits(AgentWords words, int start) {
        for (int index = 0; index < pieces.size(); index++) {
            if (!pieces.get(index).fits(words.at(start + index))) {
                return false;
            }
        }
        return true;
    }

    void apply(AgentWords words, int start, AgentMentions mentions) {
        effect.on(mentions, version(words, start));
    }

    private @Nullable String version(AgentWords words, int start) {
        for (int index = 0; index < pieces.size(); index++) {
            String version = pieces.get(index).version(words.at(start + index));
            if (!version.isEmpty()) {
                return version;
            }
        }
        return null;
    }

    private record Piece(String text, Kind kind) {

        enum Kind {
            ANY,
            NUMBER,
            START,
            START_BEFORE_VERSION,
            START_OF_VERSION,
            WORD
        }

        static Piece of(String pattern) {
            String start = pattern.substring(0, pattern.length() - 1);
            return switch (pattern.charAt(pattern.length() - 1)) {
                case '_' -> new Piece("", Kind.ANY);
                case '0' -> new Piece("", Kind.NUMBER);
                case '*' -> new Piece(start, Kind.START);
                case '+' -> new Piece(start, Kind.START_OF_VERSION);
                case '~' -> new Piece(start, Kind.START_BEFORE_VERSION);
                default -> new Piece(pattern, Kind.WORD);
            };
        }

        boolean fits(String word) {
            return switch (kind) {
                case ANY -> true;
                case NUMBER -> !word.isEmpty() && AgentWords.isDigit(word.charAt(0));
                case START, START_BEFORE_VERSION, START_OF_VERSION -> word.startsWith(text);
                case WORD -> word.equals(text);
            };
        }

        /** Empty if the piece holds none. */
        String version(String word) {
            return switch (kind) {
                case ANY, START, WORD -> "";
                case NUMBER, START_OF_VERSION -> word;
                case START_BEFORE_VERSION -> AgentWords.trimmed(word, text.length(), endOfVersion(word));
            };
        }

        private int endOfVersion(String word) {
            int repeated = word.indexOf(text, text.length());
            return repeated < 0 ? word.length() : repeated;
        }
    }
}
