package ir.samad.proceedings;

/** An item of the agenda of a session. */
public record AgendaItem(int number, String wording) {}
