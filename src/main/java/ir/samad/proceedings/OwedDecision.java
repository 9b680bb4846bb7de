package ir.samad.proceedings;

/** A decision with the session that made it, as its owner sees it. */
public record OwedDecision(Decision decision, OfficialSession session) {}
