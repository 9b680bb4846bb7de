package ir.samad.access;

import java.util.UUID;

/**
 * A position somebody holds now, with what is needed to say his rights and to show him.
 *
 * @param positionId the position
 * @param title its title
 * @param kind its kind, by the directory's list
 * @param unitId its unit
 * @param unitName the unit's name
 * @param unitKind the unit's kind, by the directory's list
 * @param personName who holds it
 */
public record Place(
        UUID positionId, String title, String kind, UUID unitId, String unitName, String unitKind, String personName) {}
