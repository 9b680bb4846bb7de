package ir.samad.calendar;

import java.util.Comparator;

/** One of the equal parts of whole months into which a Jalali year is cut: seasons and half-years. */
public sealed interface YearPart<T extends YearPart<T>> extends JalaliSpan, Comparable<T> permits Season, HalfYear {

    /** The Jalali year. */
    int year();

    /** Which part of the year, from 1. */
    int number();

    /** Into how many parts the year is cut. */
    int parts();

    /** Another part of the same kind. */
    T part(int year, int number);

    /** The part that many parts later, or earlier when negative. */
    default T plus(int count) {
        var all = year() * parts() + number() - 1 + count;
        return part(Math.floorDiv(all, parts()), Math.floorMod(all, parts()) + 1);
    }

    @Override
    default JalaliDate first() {
        return new JalaliDate(year(), (number() - 1) * months() + 1, 1);
    }

    @Override
    default JalaliDate last() {
        return new JalaliMonth(year(), number() * months()).last();
    }

    @Override
    default int compareTo(T other) {
        return Comparator.<YearPart<?>>comparingInt(YearPart::year)
                .thenComparingInt(YearPart::number)
                .compare(this, other);
    }

    private int months() {
        return 12 / parts();
    }
}
