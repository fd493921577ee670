package io.github.statsigemulator.evaluator;

/**
 * A gate that was consulted on the way to an answer. All parts are texts, as on the wire.
 *
 * @param gate the gate's name
 * @param gateValue {@code true} or {@code false}: what the gate itself said, also where a condition asks for failure
 * @param ruleId the rule that decided the gate
 */
public record SecondaryExposure(String gate, String gateValue, String ruleId) {}
