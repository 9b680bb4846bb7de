package ir.samad.notifications;

import java.util.UUID;

/**
 * What a sender is given.
 *
 * @param reference the notice's identifier; the same at every attempt, so that the provider can drop a repetition
 * @param to mobile number or e-mail address
 * @param subjectLine for e-mail
 * @param text what the person reads
 */
public record OutgoingMessage(UUID reference, String to, String subjectLine, String text) {}
