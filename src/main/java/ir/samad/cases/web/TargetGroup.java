package ir.samad.cases.web;

import ir.samad.shell.Option;
import java.util.List;

/**
 * Positions to which a case can be given, under one heading.
 *
 * @param messageKey the heading
 * @param positions the positions
 */
public record TargetGroup(String messageKey, List<Option> positions) {}
