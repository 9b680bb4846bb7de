package ir.samad.worklist;

import java.util.UUID;

/**
 * A part of a worklist that a position wants at hand.
 *
 * @param id its identity
 * @param name what the position calls it; at most {@link SavedViews#LONGEST_NAME} characters
 * @param view what it shows, from its first page
 */
public record SavedView(UUID id, String name, View view) {}
