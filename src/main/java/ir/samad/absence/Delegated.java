package ir.samad.absence;

import ir.samad.access.Delegation;

/**
 * Something delegated, as a page shows it.
 *
 * @param delegation what, to whom and for how long
 * @param name his name
 * @param place the position for which he was chosen, and its unit
 */
public record Delegated(Delegation delegation, String name, String place) {}
