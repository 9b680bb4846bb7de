package ir.samad.bench;

import java.util.UUID;

/**
 * A position that works on cases.
 *
 * @param position its identity
 * @param unit its unit
 * @param person who holds it, or somebody who stands for him
 * @param level level of the unit
 * @param county county in which its cases happen
 */
record Place(UUID position, UUID unit, UUID person, String level, String county) {}
