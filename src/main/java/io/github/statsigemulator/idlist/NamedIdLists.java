package io.github.statsigemulator.idlist;

import io.github.statsigemulator.evaluator.IdLists;
import java.util.Map;

/** The id lists of a project as the evaluator asks them. */
public record NamedIdLists(Map<String, IdList> lists) implements IdLists {

    public NamedIdLists {
        lists = Map.copyOf(lists);
    }

    @Override
    public boolean contains(String list, String unitId) {
        IdList found = lists.get(list);
        return found != null && found.contains(unitId);
    }
}
