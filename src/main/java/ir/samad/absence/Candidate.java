package ir.samad.absence;

import ir.samad.directory.PersonId;
import ir.samad.directory.PositionId;

/**
 * Somebody who may stand in.
 *
 * @param person who
 * @param name his name
 * @param at the position he holds
 * @param place that position and its unit, in words
 */
public record Candidate(PersonId person, String name, PositionId at, String place) {}
