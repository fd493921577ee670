package io.github.statsigemulator.sdk;

import static io.github.statsigemulator.sdk.JsonBuffer.piece;

import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.SecondaryExposure;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.project.ApiKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one user gets of everything. Which fields an entry has was seen in statsig-io/statsig-server-core,
 * statsig-rust/src/evaluation/evaluator_result.rs, and statsig-io/java-server-sdk,
 * src/main/kotlin/com/statsig/sdk/ClientInitializeFormatter.kt.
 */
final class ClientEntries {

    private static final byte[] GATES = piece("\"feature_gates\":{");
    private static final byte[] CONFIGS = piece("\"dynamic_configs\":{");
    private static final byte[] LAYERS = piece("\"layer_configs\":{");
    private static final byte[] PARAM_STORES = piece("\"param_stores\":{");
    private static final byte[] NAME = piece(":{\"name\":");
    private static final byte[] VALUE = piece(",\"value\":");
    private static final byte[] TRUE = piece("true");
    private static final byte[] FALSE = piece("false");
    private static final byte[] RULE_ID = piece(",\"rule_id\":");
    private static final byte[] GROUP = piece(",\"group\":");
    private static final byte[] GROUP_NAME = piece(",\"group_name\":");
    private static final byte[] PASSED = piece(",\"passed\":");
    private static final byte[] IS_USER_IN_EXPERIMENT = piece(",\"is_user_in_experiment\":");
    private static final byte[] IS_EXPERIMENT_ACTIVE = piece(",\"is_experiment_active\":");
    private static final byte[] IS_IN_LAYER = piece(",\"is_in_layer\":true");
    private static final byte[] EXPLICIT_PARAMETERS = piece(",\"explicit_parameters\":[");
    private static final byte[] ALLOCATED_EXPERIMENT = piece(",\"allocated_experiment_name\":");
    private static final byte[] PARAMETER_RULES = piece(",\"parameter_rule_ids\":{");
    private static final byte[] EXPOSURES = piece(",\"secondary_exposures\":[");
    private static final byte[] UNDELEGATED_EXPOSURES = piece(",\"undelegated_secondary_exposures\":[");
    private static final byte[] EXPOSED_GATE = piece("{\"gate\":");
    private static final byte[] GATE_VALUE = piece(",\"gateValue\":");
    private static final byte[] EXPOSED_RULE = piece(",\"ruleID\":");

    private final ClientForm form;
    private final HashAlgorithm hash;
    private final Snapshot snapshot;
    private final Set<String> apps;
    private final JsonBuffer out;

    /**
     * A writer.
     *
     * @param key the client's, which may not see everything
     */
    ClientEntries(ClientForm form, HashAlgorithm hash, ApiKey key, JsonBuffer out) {
        this.form = form;
        this.hash = hash;
        this.snapshot = form.publication().snapshot(key);
        this.apps = key.apps();
        this.out = out;
    }

    /** Writes the three maps, each with its name, for whoever asks the question. */
    void write(Question question) {
        write(GATES, form.gates(), name -> snapshot.gate(name, question), this::gate);
        out.add(',');
        write(CONFIGS, form.configs(), name -> snapshot.config(name, question), this::config);
        out.add(',');
        write(LAYERS, form.layers(), name -> snapshot.layer(name, question), this::layer);
    }

    /** Writes the parameter stores, which are the same for every user, with their title. */
    void writeParamStores() {
        out.add(PARAM_STORES);
        for (ClientStore store : form.paramStores()) {
            if (store.isFor(apps)) {
                out.separate();
                out.add(store.entry(hash));
            }
        }
        out.add('}');
    }

    private void write(
            byte[] title,
            Map<String, ClientEntry> entries,
            Function<String, Evaluation> evaluator,
            BiConsumer<ClientEntry, Evaluation> fields) {
        out.add(title);
        for (ClientEntry entry : entries.values()) {
            if (entry.isShown() && entry.isFor(apps)) {
                Evaluation evaluation = evaluator.apply(entry.name());
                out.separate();
                out.add(entry.name(hash));
                out.add(NAME);
                out.add(entry.name(hash));
                fields.accept(entry, evaluation);
                out.add('}');
            }
        }
        out.add('}');
    }

    private void gate(ClientEntry gate, Evaluation evaluation) {
        flag(VALUE, evaluation.passes());
        text(RULE_ID, evaluation.ruleId());
        text(GROUP_NAME, evaluation.groupName());
        out.add(gate.unit());
        exposures(EXPOSURES, evaluation.secondaryExposures());
    }

    private void config(ClientEntry config, Evaluation evaluation) {
        valued(config, evaluation);
        switch (config.entity()) {
            case "dynamic_config" -> flag(PASSED, evaluation.passes());
            case "experiment" -> experiment(evaluation);
            default -> {
                // autotunes have nothing of their own
            }
        }
        exposures(EXPOSURES, evaluation.secondaryExposures());
    }

    private void experiment(Evaluation evaluation) {
        state(evaluation);
        if (evaluation.isInLayer()) {
            out.add(IS_IN_LAYER);
            explicitParameters(evaluation.explicitParameters());
        }
    }

    private void layer(ClientEntry layer, Evaluation evaluation) {
        valued(layer, evaluation);
        String experiment = evaluation.configDelegate();
        if (experiment != null) {
            out.add(ALLOCATED_EXPERIMENT);
            name(form.configs().get(experiment), experiment);
            state(evaluation);
        }
        explicitParameters(evaluation.explicitParameters());
        parameterRules(evaluation.parameterRuleIds());
        exposures(EXPOSURES, evaluation.secondaryExposures());
        exposures(UNDELEGATED_EXPOSURES, evaluation.undelegatedSecondaryExposures());
    }

    private void valued(ClientEntry entry, Evaluation evaluation) {
        out.add(VALUE);
        out.add(entry.json(evaluation.value()));
        text(RULE_ID, evaluation.ruleId());
        text(GROUP, evaluation.ruleId());
        text(GROUP_NAME, evaluation.groupName());
        out.add(entry.unit());
    }

    private void state(Evaluation evaluation) {
        flag(IS_USER_IN_EXPERIMENT, evaluation.isExperimentGroup());
        flag(IS_EXPERIMENT_ACTIVE, evaluation.isExperimentActive());
    }

    private void explicitParameters(@Nullable List<String> parameters) {
        out.add(EXPLICIT_PARAMETERS);
        for (String parameter : parameters == null ? List.<String>of() : parameters) {
            out.separate();
            out.text(parameter);
        }
        out.add(']');
    }

    private void parameterRules(Map<String, String> ruleIds) {
        if (ruleIds.isEmpty()) {
            return;
        }
        out.add(PARAMETER_RULES);
        ruleIds.forEach((parameter, ruleId) -> {
            out.separate();
            out.text(parameter);
            out.add(':');
            out.text(ruleId);
        });
        out.add('}');
    }

    /** Gates that were consulted several times are told once. */
    private void exposures(byte[] title, List<SecondaryExposure> exposures) {
        out.add(title);
        for (int i = 0; i < exposures.size(); i++) {
            SecondaryExposure exposure = exposures.get(i);
            if (i == 0 || exposures.indexOf(exposure) == i) {
                out.separate();
                exposure(exposure);
            }
        }
        out.add(']');
    }

    private void exposure(SecondaryExposure exposure) {
        out.add(EXPOSED_GATE);
        name(form.gates().get(exposure.gate()), exposure.gate());
        text(GATE_VALUE, exposure.gateValue());
        text(EXPOSED_RULE, exposure.ruleId());
        out.add('}');
    }

    private void name(@Nullable ClientEntry entry, String name) {
        if (entry == null) {
            out.text(hash.hash(name));
        } else {
            out.add(entry.name(hash));
        }
    }

    private void flag(byte[] title, boolean flag) {
        out.add(title);
        out.add(flag ? TRUE : FALSE);
    }

    private void text(byte[] title, @Nullable String text) {
        if (text != null) {
            out.add(title);
            out.text(text);
        }
    }
}
