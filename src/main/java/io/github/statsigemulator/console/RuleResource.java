package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of gates or dynamic configs as a resource of their own.
 *
 * @param <E> the record of the kind
 */
final class RuleResource<E extends Entity> {

    private static final String RULES = "rules";

    private final Resource<E> resource;
    private final Bodies bodies;
    private final Function<E, List<TargetingRule>> rules;

    RuleResource(Resource<E> resource, Bodies bodies, Function<E, List<TargetingRule>> rules) {
        this.resource = resource;
        this.bodies = bodies;
        this.rules = rules;
    }

    /**
     * The rules. In the union the first one has all of them with it, where clients of the hosted service look for them
     * (aaron5670/statsig-browser-extension, src/hooks); there, all of them are the only item.
     */
    Listing<TargetingRule> list(Caller caller, String id) {
        E entity = resource.get(caller, id);
        List<TargetingRule> all = rules.apply(entity);
        Paging whole = new Paging(Math.max(1, all.size()), 1);
        return new Listing<>(
                "%s rules listed successfully.".formatted(resource.kind().title()),
                rendering -> rendering == Rendering.LIVE ? live(all) : union(all),
                new Pages<>(resource.path(entity) + "/rules", whole, all).pagination());
    }

    private static List<Map<String, @Nullable Object>> union(List<TargetingRule> all) {
        List<Map<String, @Nullable Object>> items = RuleForm.contract(all);
        items.stream().findFirst().ifPresent(first -> first.put(RULES, RuleForm.live(all)));
        return items;
    }

    private static List<Map<String, Object>> live(List<TargetingRule> all) {
        return List.of(Map.of(RULES, RuleForm.live(all)));
    }

    /** Adds one rule at the end and shows it. */
    Reply<TargetingRule> add(Caller caller, String id, JsonBody rule) {
        E changed = told(sent -> resource.patch(caller, id, entity -> with(rule, rules.apply(entity), sent)));
        List<TargetingRule> all = rules.apply(changed);
        return Reply.of(
                RuleForm.contract(all.get(all.size() - 1)), resource.done("updated"), resource.live(caller, changed));
    }

    /** One of the rules. */
    Reply<TargetingRule> read(Caller caller, String id, String ruleId) {
        E entity = resource.get(caller, id);
        TargetingRule rule = rules.apply(entity).stream()
                .filter(each -> each.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new RuleNotFoundException(entity, ruleId));
        return Reply.of(RuleForm.contract(rule), resource.done("rule read"), RuleForm.live(rule));
    }

    /** Adds one rule at the end and shows what then has it. */
    Reply<E> addOne(Caller caller, String id, JsonBody rule) {
        return told(sent -> resource.update(caller, id, entity -> with(rule, rules.apply(entity), sent)));
    }

    Reply<E> addAll(Caller caller, String id, JsonBody body) {
        List<?> more = body.requiredList(RULES);
        return told(sent -> resource.update(caller, id, entity -> {
            List<Object> all = new ArrayList<>(rules.apply(entity));
            for (int i = 0; i < more.size(); i++) {
                sent.put(RuleEdits.place(all.size() + i), RuleEdits.place(i));
            }
            all.addAll(more);
            return Map.of(RULES, RuleForm.read(all));
        }));
    }

    Reply<E> replaceAll(Caller caller, String id, JsonBody body) {
        return resource.update(caller, id, entity -> Map.of(RULES, RuleForm.read(body.requiredList(RULES))));
    }

    /** Edits rules in place, each found by its id; neither adds nor removes any. */
    Reply<E> edit(Caller caller, String id, JsonBody body) {
        List<?> all = body.requiredList(RULES);
        return told(sent -> resource.update(caller, id, entity -> {
            RuleEdits edited = new RuleEdits(entity, byId(entity), sent);
            for (int i = 0; i < all.size(); i++) {
                edited.edit(RuleEdits.place(i), all.get(i));
            }
            return edited.all();
        }));
    }

    /** Edits one rule in place. */
    Reply<E> edit(Caller caller, String id, String ruleId, JsonBody changes) {
        return told(sent -> resource.update(caller, id, entity -> {
            RuleEdits edited = new RuleEdits(entity, byId(entity), sent);
            edited.edit("", ruleId, changes.fields());
            return edited.all();
        }));
    }

    Reply<E> delete(Caller caller, String id, String ruleId) {
        return resource.update(caller, id, entity -> {
            Map<String, Map<String, Object>> byId = byId(entity);
            if (byId.remove(ruleId) == null) {
                throw new RuleNotFoundException(entity, ruleId);
            }
            return Map.of(RULES, List.copyOf(byId.values()));
        });
    }

    private static Map<String, ?> with(JsonBody rule, List<TargetingRule> present, Map<String, String> sent) {
        sent.put(RuleEdits.place(present.size()), "");
        List<Object> all = new ArrayList<>(present);
        all.add(rule.fields());
        return Map.of(RULES, RuleForm.read(all));
    }

    /**
     * Tells what is wrong with rules where the body has them.
     *
     * @param change writes down where it was sent what it stores somewhere else
     */
    private static <R> R told(Function<Map<String, String>, R> change) {
        Map<String, String> sent = new HashMap<>();
        try {
            return change.apply(sent);
        } catch (InvalidEntityException failure) {
            throw failure.moved(sent);
        }
    }

    private Map<String, Map<String, Object>> byId(E entity) {
        Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
        rules.apply(entity).forEach(rule -> byId.put(rule.id(), bodies.fields(rule)));
        return byId;
    }
}
