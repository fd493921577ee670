package io.github.statsigemulator.snapshot;

import java.util.List;

/**
 * What an imported document holds.
 *
 * @param gates how many gates, segments and holdouts
 * @param configs how many dynamic configs, experiments and autotunes, contextual ones included
 * @param layers how many layers
 * @param unsupported conditions that can never be evaluated; the specs that have them go without an answer
 */
public record ImportedSpecs(int gates, int configs, int layers, List<Fault> unsupported) {

    static ImportedSpecs of(Imported imported) {
        return new ImportedSpecs(
                imported.gates().size(),
                imported.configs().size() + imported.autotunes().size(),
                imported.layers().size(),
                imported.faults());
    }
}
