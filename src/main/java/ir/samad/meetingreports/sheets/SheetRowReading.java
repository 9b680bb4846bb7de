package ir.samad.meetingreports.sheets;

import ir.samad.applicants.Identity;
import ir.samad.calendar.JalaliDate;
import ir.samad.meetingday.MeetingMode;
import ir.samad.meetingday.MeetingResult;
import ir.samad.meetingday.MetPerson;
import ir.samad.meetingday.PersonData;
import ir.samad.meetingday.PersonReading;
import ir.samad.meetingreports.ReportColumn;
import ir.samad.meetings.MeetingSession;
import ir.samad.tables.RowCell.Kind;
import ir.samad.tables.RowHeading;
import ir.samad.tables.SheetRow;
import ir.samad.tables.TableWords;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.PersonName;
import ir.samad.vocabulary.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one row of a sheet; everything that is wrong with it is told at its cell. */
final class SheetRowReading extends SheetCells {

    private final TableWords words;
    private final ResultWords results;
    private final SheetSessions sessions;
    private final LocalDate today;
    private final Map<Integer, Integer> splits;

    SheetRowReading(
            RowHeading<ReportColumn> heading,
            SheetRow row,
            MeetingSheetWords words,
            SheetSessions sessions,
            Telling telling,
            LocalDate today,
            Map<Integer, Integer> splits) {
        super(heading, row, telling);
        this.words = words.words();
        this.results = words.results();
        this.sessions = sessions;
        this.today = today;
        this.splits = splits;
    }

    /** The person of the row; null when something is wrong with it. */
    @Nullable
    MetPerson read() {
        lookAtCells();
        var session = readSession();
        var mode = readMode(session);
        var identity = readIdentity();
        var phone = readPhone();
        var names = has(ReportColumn.FULL_NAME) ? fullName() : null;
        var first = names == null ? firstName() : names.first(names.chosen());
        var last = names == null ? lastName() : names.last(names.chosen());
        var subject = text(ReportColumn.SUBJECT, null, PersonReading.SHORTEST_SUBJECT, PersonReading.LONGEST_SUBJECT);
        var result = readResult();
        var phoneOf = PersianText.normalise(cell(ReportColumn.PHONE_OF).text());
        if (hasFailed()
                || session == null
                || mode == null
                || identity == null
                || phone == null
                || first == null
                || last == null
                || subject == null
                || result == null) {
            return null;
        }
        return new MetPerson(
                session.id(),
                session.day(),
                new PersonData(mode, identity, first, last, phone, phoneOf, true, subject),
                result);
    }

    private @Nullable MeetingSession readSession() {
        var cell = cell(ReportColumn.DAY);
        if (isWithoutValue(cell)) {
            return null;
        }
        if (PersianText.isFiller(cell.text())) {
            refuse(ReportColumn.DAY, Refusal.by("M-11", "meetingday.refused.filler"));
            return null;
        }
        var date = read(ReportColumn.DAY, "M-11", JalaliDate::read);
        if (date == null) {
            return null;
        }
        var found = sessions.find(date.toLocalDate());
        if (found instanceof Outcome.Refused<MeetingSession>(var refusal)) {
            refuse(ReportColumn.DAY, refusal);
        }
        return found.find().orElse(null);
    }

    private @Nullable MeetingMode readMode(@Nullable MeetingSession session) {
        var cell = cell(ReportColumn.MODE);
        if (isWithoutValue(cell)) {
            return null;
        }
        var mode =
                words.find(MeetingMode.class, "meetingday.mode.", cell.text()).orElse(null);
        if (mode == null) {
            refuse(ReportColumn.MODE, Refusal.by("M-7", "meetingreports.sheet.refused.mode"));
        } else if (mode == MeetingMode.PHONE && session != null && !hasLine(session)) {
            refuse(ReportColumn.MODE, Refusal.by("M-7", "meetingday.refused.mode"));
        }
        return mode;
    }

    private static boolean hasLine(MeetingSession session) {
        var announcement = session.announcement();
        return announcement != null && announcement.directLine() != null;
    }

    private @Nullable Identity readIdentity() {
        var cell = cell(ReportColumn.IDENTITY);
        if (isFormula(ReportColumn.IDENTITY, cell, "M-10-1")) {
            return null;
        }
        if (cell.kind() != Kind.NUMBER) {
            return read(ReportColumn.IDENTITY, "M-10-1", PersonReading::identity);
        }
        // Whoever is known by twelve digits loses none of them in a cell of numbers.
        var asText = PersonReading.identity(cell.text());
        if (asText.find().isPresent()) {
            return asText.find().get();
        }
        var read = NationalId.readSpreadsheetNumber(Double.parseDouble(cell.text()));
        read.reading().findRefusal().ifPresent(refusal -> refuse(ReportColumn.IDENTITY, refusal));
        var number = read.reading().find();
        if (number.isPresent() && read.toBeConfirmed()) {
            propose(ReportColumn.IDENTITY, number.get().value());
        }
        return number.map(Identity::of).orElse(null);
    }

    private @Nullable String readPhone() {
        var cell = cell(ReportColumn.PHONE);
        if (isFormula(ReportColumn.PHONE, cell, "M-10-2")) {
            return null;
        }
        var digits = cell.text();
        if (cell.kind() == Kind.NUMBER && digits.matches("[1-9][0-9]{9}")) {
            var completed = PersonReading.phone("0" + digits);
            completed.find().ifPresent(phone -> propose(ReportColumn.PHONE, phone));
            completed.findRefusal().ifPresent(refusal -> refuse(ReportColumn.PHONE, refusal));
            return completed.find().orElse(null);
        }
        return read(ReportColumn.PHONE, "M-10-2", PersonReading::phone);
    }

    private @Nullable String name(ReportColumn column) {
        var name = read(column, null, PersonName::read);
        return name == null ? null : name.value();
    }

    private @Nullable String firstName() {
        return has(ReportColumn.FULL_NAME) ? null : name(ReportColumn.FIRST_NAME);
    }

    private @Nullable String lastName() {
        return has(ReportColumn.FULL_NAME) ? null : name(ReportColumn.LAST_NAME);
    }

    /** Both names of one cell, divided where the sender said; until he did, behind the first word as a proposal. */
    private @Nullable SplitName fullName() {
        var name = name(ReportColumn.FULL_NAME);
        if (name == null) {
            return null;
        }
        var words = List.of(name.split(" "));
        var chosen = splits.getOrDefault(rowNumber(), 1);
        if (chosen >= words.size()) {
            refuse(ReportColumn.FULL_NAME, Refusal.of("meetingreports.sheet.refused.full-name"));
            return null;
        }
        divide(words, chosen);
        return new SplitName(rowNumber(), "", words, chosen);
    }

    private MeetingResult.@Nullable Wanted readResult() {
        var said = read(ReportColumn.STATE, "M-12-1", results::read);
        var action = text(ReportColumn.ACTION, "M-12-1", PersonReading.SHORTEST_ACTION, PersonReading.LONGEST_ACTION);
        var due = cell(ReportColumn.DUE).isEmpty() ? null : read(ReportColumn.DUE, "M-12-1", JalaliDate::read);
        if (said == null || action == null) {
            return null;
        }
        var until = due == null ? said.due() : due.toLocalDate();
        if (said.state().isFinal()) {
            return new MeetingResult.Wanted(said.state(), action, null);
        }
        if (until == null) {
            refuse(ReportColumn.STATE, Refusal.by("M-12-1", "meetingday.refused.due"));
            return null;
        }
        if (until.isBefore(today)) {
            refuse(ReportColumn.STATE, Refusal.by("M-12-1", "meetingday.refused.past.due"));
            return null;
        }
        return new MeetingResult.Wanted(said.state(), action, until);
    }
}
