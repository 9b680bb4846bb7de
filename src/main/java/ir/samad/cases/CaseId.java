package ir.samad.cases;

import java.util.UUID;

/** Identity of a case inside the house; what people hold is the tracking code. */
public record CaseId(UUID value) {}
