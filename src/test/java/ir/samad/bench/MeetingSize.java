package ir.samad.bench;

/**
 * How many meetings the house holds.
 *
 * @param years how many years back, this one among them
 * @param bodies bodies that hold meetings
 * @param sessions sessions of each body in a year
 * @param people people met in each session
 */
record MeetingSize(int years, int bodies, int sessions, int people) {

    static final MeetingSize FULL = new MeetingSize(5, 2_000, 40, 30);

    /** Reads {@code years,bodies,sessions,people}. */
    static MeetingSize read(String text) {
        var parts = text.split(",", -1);
        return new MeetingSize(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    @Override
    public String toString() {
        return years + " years, " + bodies + " bodies, " + sessions + " sessions, " + people + " people";
    }
}
