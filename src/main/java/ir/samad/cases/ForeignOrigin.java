package ir.samad.cases;

import ir.samad.recipients.RecipientId;

/**
 * From which system outside a case was handed over to us, with its number there (N-6-3).
 *
 * @param system the system, as 137
 * @param name what it was called then
 * @param reference number of the case there
 */
public record ForeignOrigin(RecipientId system, String name, String reference) {}
