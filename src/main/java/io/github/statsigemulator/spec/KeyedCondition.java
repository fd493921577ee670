package io.github.statsigemulator.spec;

/**
 * A condition of a v2 document beside the key that rules refer to it by.
 *
 * @param key the unsigned djb2 hash of the text over UTF-16 units, as the hosted service makes it; that is what
 *     {@link String#hashCode} computes
 * @param text the compact JSON text of the condition
 */
record KeyedCondition(String key, String text) {

    static KeyedCondition of(SpecCondition condition) {
        String text = Json.text(condition.parts());
        return new KeyedCondition(Integer.toUnsignedString(text.hashCode()), text);
    }
}
