package ir.samad.administration;

import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.ParameterValue;
import org.jspecify.annotations.Nullable;

/**
 * One parameter in the list.
 *
 * @param present the value of the country today
 * @param planned the next one of the country; null when none is decided
 * @param apart for how many bodies, topics or programmes another value counts today
 */
public record ParameterLine(
        ParameterKey key, ParameterValue present, @Nullable ParameterValue planned, int apart) {}
