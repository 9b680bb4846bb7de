package ir.samad.meetingreports;

import ir.samad.calendar.JalaliDate;
import ir.samad.meetingday.MeetingApplicant;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.Turn;
import ir.samad.meetings.MeetingSession;
import ir.samad.shell.Texts;
import ir.samad.tables.RowLayout;
import ir.samad.tables.RowsOut;
import ir.samad.tables.TableWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes reports as workbooks: from right to left, every identifier as text, a total of those met in person, on the
 * telephone and both together (M-7, M-9). A weekly and a seasonal one are made of the same rows by the same hand.
 */
@Component
class ReportSheets {

    private final RowsOut out;
    private final TableWords words;

    ReportSheets(RowsOut out, TableWords words) {
        this.out = out;
        this.words = words;
    }

    /** The people who were met, as a workbook; those who left stand in no report. */
    byte[] write(String title, List<MeetingApplicant> people, Map<UUID, MeetingSession> sessions) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(title, people.iterator(), sessions, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As {@link #write(String, List, Map)}, in memory that does not grow with the people. */
    void write(String title, Iterator<MeetingApplicant> people, Map<UUID, MeetingSession> sessions, OutputStream stream)
            throws IOException {
        var rows = new Rows(people, sessions);
        out.write(layout(title), rows, rows::totals, stream);
    }

    private RowLayout layout(String title) {
        return new RowLayout(
                text("meetingreports.sheet"),
                title,
                ReportColumn.ofReports().stream()
                        .map(column -> new RowLayout.Column(words.heading(column), column.width(), choices(column)))
                        .toList());
    }

    private List<String> choices(ReportColumn column) {
        return switch (column) {
            case MODE -> Arrays.stream(MeetingMode.values()).map(this::word).toList();
            case STATE ->
                Arrays.stream(MeetingResult.State.values()).map(this::word).toList();
            default -> List.of();
        };
    }

    private String word(MeetingMode mode) {
        return text("meetingday.mode." + mode);
    }

    private String word(MeetingResult.State state) {
        return text("meetingday.result." + state);
    }

    private String text(String key, Object... arguments) {
        return words.text(key, Texts.PERSIAN, arguments);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : JalaliDate.of(day).toString();
    }

    /** One row for each person who was met, counted while they are written. */
    private final class Rows implements Iterator<List<String>> {

        private final Iterator<MeetingApplicant> people;
        private final Map<UUID, MeetingSession> sessions;
        private @Nullable MeetingApplicant next;
        private int inPerson;
        private int byPhone;

        Rows(Iterator<MeetingApplicant> people, Map<UUID, MeetingSession> sessions) {
            this.people = people;
            this.sessions = sessions;
            advance();
        }

        private void advance() {
            next = null;
            while (next == null && people.hasNext()) {
                var one = people.next();
                next = one.turn() == Turn.MET ? one : null;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public List<String> next() {
            var one = next;
            if (one == null) {
                throw new NoSuchElementException();
            }
            if (one.person().mode() == MeetingMode.PHONE) {
                byPhone++;
            } else {
                inPerson++;
            }
            var row = row(one);
            advance();
            return row;
        }

        private List<String> row(MeetingApplicant one) {
            var person = one.person();
            var result = one.result();
            var session = sessions.get(one.session());
            var announcement = session == null ? null : session.announcement();
            return List.of(
                    Integer.toString(inPerson + byPhone),
                    day(one.day()),
                    word(person.mode()),
                    person.firstName(),
                    person.lastName(),
                    person.identity().value(),
                    person.phone(),
                    person.phoneOf(),
                    announcement == null ? "" : announcement.host().name(),
                    person.subject(),
                    result == null ? "" : word(result.state()),
                    result == null ? "" : result.action(),
                    day(result == null ? null : result.due()));
        }

        List<String> totals() {
            if (sessions.isEmpty()) {
                return List.of();
            }
            var totals = new ArrayList<String>();
            totals.add(text("meetingreports.total"));
            totals.add(text("meetingreports.total.in-person", inPerson));
            totals.add(text("meetingreports.total.by-phone", byPhone));
            totals.add(text("meetingreports.total.met", inPerson + byPhone));
            return totals;
        }
    }
}
