package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one key sees of a project.
 *
 * @param key the key
 * @param appsByClientKey the app of each client key of the project that is bound to one
 */
record View(ApiKey key, Map<String, String> appsByClientKey) {

    private static final String APPS = "targetAppIDs";

    static View of(ApiKey key, Collection<ApiKey> all) {
        Map<String, String> apps = new TreeMap<>();
        for (ApiKey other : all) {
            if (other.targetApp() != null && other.kind() == KeyKind.CLIENT && other.isActive()) {
                apps.put(other.key(), other.targetApp());
            }
        }
        return new View(key, apps);
    }

    /** Whether the key gets to see the spec at all. */
    boolean shows(Spec spec) {
        List<String> limits = spec.targetApps();
        return limits == null || shows(limits);
    }

    /** Whether the key gets to see what is limited to these apps; none are all. */
    boolean shows(Collection<?> limits) {
        Set<String> own = key.apps();
        return own.isEmpty() || limits.isEmpty() || limits.stream().anyMatch(own::contains);
    }

    /** What of named objects beside the specs the key sees, each with its apps as specs have them. */
    Map<String, Object> seen(Map<?, ?> named) {
        Map<String, Object> seen = new LinkedHashMap<>();
        named.forEach((name, object) -> {
            if (object instanceof Map<?, ?> fields && shows(limits(fields))) {
                seen.put(String.valueOf(name), forApps(fields));
            }
        });
        return seen;
    }

    private static Collection<?> limits(Map<?, ?> fields) {
        return fields.get(APPS) instanceof Collection<?> limits ? limits : List.of();
    }

    private Map<?, ?> forApps(Map<?, ?> fields) {
        List<String> apps = known();
        if (apps.isEmpty() || !limits(fields).isEmpty()) {
            return fields;
        }
        Map<Object, @Nullable Object> limited = new LinkedHashMap<>(fields);
        limited.put(APPS, apps);
        return limited;
    }

    /**
     * The apps that the spec has to name although it is limited to none; empty if it is, or if no app is known. Core takes a
     * spec without apps for one that no app may see, as soon as it knows any app (statsig-io/statsig-server-core,
     * statsig-rust/src/gcir/target_app_id_utils.rs).
     */
    List<String> appsToName(Spec spec) {
        List<String> limits = spec.targetApps();
        return limits == null || limits.isEmpty() ? known() : List.of();
    }

    private List<String> known() {
        Set<String> apps = new TreeSet<>(appsByClientKey.values());
        apps.addAll(key.apps());
        return List.copyOf(apps);
    }

    /** The spec without the rules that hold in other environments than the key's alone; itself if it has none. */
    Spec withinEnvironments(Spec spec) {
        if (key.environments().isEmpty()) {
            return spec;
        }
        List<SpecRule> rules = seen(spec.rules());
        List<SpecRule> dormant = seen(spec.dormantRules());
        boolean isWhole = rules.size() == spec.rules().size()
                && dormant.size() == spec.dormantRules().size();
        return isWhole ? spec : spec.rules(rules).dormantRules(dormant);
    }

    private List<SpecRule> seen(List<SpecRule> rules) {
        List<SpecRule> seen = new ArrayList<>(rules);
        seen.removeIf(rule -> rule.conditions().stream().anyMatch(this::isForOtherEnvironments));
        return seen;
    }

    /** Whether the condition holds in other environments than the key's alone. */
    private boolean isForOtherEnvironments(SpecCondition condition) {
        return condition.type().equals("environment_field")
                && "tier".equals(condition.field())
                && "any".equals(condition.operator())
                && condition.targetValue() instanceof Collection<?> tiers
                && tiers.stream().map(String::valueOf).noneMatch(this::isOwnEnvironment);
    }

    private boolean isOwnEnvironment(String tier) {
        return key.environments().stream().anyMatch(tier::equalsIgnoreCase);
    }
}
