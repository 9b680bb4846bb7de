package ir.samad.directory.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.shell.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moments a time in a position begins and ends, from the days people type. */
@Component
class HoldingDays {

    private final Clock clock;

    HoldingDays(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * When a first day begins; an empty field means this moment. Today, too, counts from this moment on, so that whoever
     * leaves now leaves no gap.
     */
    Instant start(Form form, String field) {
        var now = now();
        return form.readOptional(field, JalaliDate::read)
                .map(JalaliDate::toLocalDate)
                .filter(day -> !day.equals(LocalDate.ofInstant(now, TehranClock.ZONE)))
                .map(day -> day.atStartOfDay(TehranClock.ZONE).toInstant())
                .orElse(now);
    }

    /** The end of a last day, which is the beginning of the next; empty when none was typed. */
    Optional<Instant> end(Form form, String field) {
        return form.readOptional(field, JalaliDate::read)
                .map(day -> day.toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(TehranClock.ZONE)
                        .toInstant());
    }

    /** The end a form was filled from, as the form goes round in the field {@code seen}. */
    static @Nullable Instant seen(Form form) {
        try {
            return form.value("seen").isEmpty() ? null : Instant.parse(form.value("seen"));
        } catch (DateTimeParseException forged) {
            return Instant.EPOCH;
        }
    }
}
