package ir.samad.calendar;

/** A length of time in one of the three ways the texts count (decision 17). */
public sealed interface Period {

    /** The longest period anything may have, in any unit; a guard against mistyped parameters. */
    int LONGEST = 3_660;

    /** The number of days or months. */
    int count();

    /** Days on which offices work; the first day is not counted (R-A-0). */
    record WorkingDays(int count) implements Period {
        public WorkingDays {
            require(count);
        }
    }

    /** Days, whatever they are. */
    record CalendarDays(int count) implements Period {
        public CalendarDays {
            require(count);
        }
    }

    /** Jalali months, ending on the same day of the month or on its last (N-6-4). */
    record JalaliMonths(int count) implements Period {
        public JalaliMonths {
            require(count);
        }
    }

    static Period workingDays(int count) {
        return new WorkingDays(count);
    }

    static Period calendarDays(int count) {
        return new CalendarDays(count);
    }

    static Period weeks(int count) {
        return new CalendarDays(Math.multiplyExact(count, 7));
    }

    static Period jalaliMonths(int count) {
        return new JalaliMonths(count);
    }

    private static void require(int count) {
        if (count < 0 || count > LONGEST) {
            throw new IllegalArgumentException("A period counts from 0 to " + LONGEST + ": " + count);
        }
    }
}
