package ir.samad.cases.web;

import ir.samad.vocabulary.Refusal;
import java.util.UUID;

/**
 * One of several cases that was to be acted upon and was refused.
 *
 * @param id the case
 * @param headline what it is about; empty when it may not be seen
 * @param refusal why
 */
public record RefusedCase(UUID id, String headline, Refusal refusal) {}
