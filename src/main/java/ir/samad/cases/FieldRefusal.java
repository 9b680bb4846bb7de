package ir.samad.cases;

import ir.samad.vocabulary.Refusal;

/**
 * A refusal at a part of what was filed.
 *
 * @param field the part, by its name in forms and in the API
 * @param refusal why
 */
public record FieldRefusal(String field, Refusal refusal) {}
