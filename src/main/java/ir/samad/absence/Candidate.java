package ir.samad.absence;

import ir.samad.directory.PersonId;

/**
 * Somebody who may stand in.
 *
 * @param person who
 * @param name his name
 * @param place his own position and unit, in words
 */
public record Candidate(PersonId person, String name, String place) {}
