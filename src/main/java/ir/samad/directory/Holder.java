package ir.samad.directory;

/** Somebody who holds or held a position. */
public record Holder(Holding holding, Person person) {}
