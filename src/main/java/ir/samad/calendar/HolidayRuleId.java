package ir.samad.calendar;

/** Names a rule of official holidays. */
public record HolidayRuleId(int value) {

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
