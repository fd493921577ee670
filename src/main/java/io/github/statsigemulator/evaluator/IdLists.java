package io.github.statsigemulator.evaluator;

/** The large sets of unit ids that segments refer to by name. */
@FunctionalInterface
public interface IdLists {

    /** No lists at all. */
    IdLists NONE = (list, unitId) -> false;

    /** Whether the list has the unit; false where there is no such list. */
    boolean contains(String list, String unitId);

    /** What a list's lines hold instead of the unit id itself: the first eight characters of its base64 SHA-256. */
    static String key(String unitId) {
        return NameHash.sha256(unitId).substring(0, 8);
    }
}
