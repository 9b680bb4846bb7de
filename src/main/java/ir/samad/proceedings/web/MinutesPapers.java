package ir.samad.proceedings.web;

import ir.samad.cases.CaseSearch;
import ir.samad.documents.Sheet.Line;
import ir.samad.documents.Sheets;
import ir.samad.documents.Writing;
import ir.samad.documents.Writing.Section;
import ir.samad.documents.Writing.Table;
import ir.samad.proceedings.Minutes;
import ir.samad.proceedings.MinutesContent;
import ir.samad.shell.Page;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.TrackingCode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Minutes as paper, PDF and DOCX made of the same words. Of a case that the reader may not see they tell that it was heard,
 * and no more.
 */
@Component
class MinutesPapers {

    private static final String TRACE = " · ";

    private final Sheets sheets;
    private final CaseSearch cases;

    MinutesPapers(Sheets sheets, CaseSearch cases) {
        this.sheets = sheets;
        this.cases = cases;
    }

    byte[] pdf(Minutes minutes, Staff staff, Page page, Locale locale) {
        return sheets.pdf(writing(minutes, staff, page, locale));
    }

    byte[] docx(Minutes minutes, Staff staff, Page page, Locale locale) {
        return sheets.docx(writing(minutes, staff, page, locale));
    }

    private Writing writing(Minutes minutes, Staff staff, Page page, Locale locale) {
        var content = minutes.content();
        var visible = cases.listVisible(
                content.heard().stream().map(MinutesContent.Heard::caseId).toList(), staff);
        return new Writing(
                locale,
                page.text("shell.name.full"),
                page.text("proceedings.paper.title", page.name("proceedings.kind", content.kind()), content.province()),
                lines(minutes, page),
                sections(content, visible, page),
                page.text(
                        "proceedings.paper.foot",
                        page.digits(Integer.toString(minutes.version())),
                        minutes.digest().substring(0, 16)),
                page.text("proceedings.paper.page"));
    }

    private static List<Line> lines(Minutes minutes, Page page) {
        var content = minutes.content();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(page.text("proceedings.day"), page.longDate(content.day())));
        lines.add(Line.of(
                page.text("proceedings.hours"),
                page.text("proceedings.from-until", time(content.opens(), page), time(content.closes(), page))));
        lines.add(Line.of(page.text("proceedings.place"), content.place()));
        lines.add(Line.of(page.text("proceedings.convened-by"), content.unit()));
        lines.add(Line.of(page.text("proceedings.chair"), content.chair()));
        lines.add(Line.of(
                page.text("proceedings.signed-by"),
                minutes.by() + "، " + minutes.title() + TRACE + page.moment(minutes.at())));
        if (!minutes.reason().isEmpty()) {
            lines.add(Line.of(page.text("proceedings.correction"), minutes.reason()));
        }
        return lines;
    }

    private static List<Section> sections(MinutesContent content, Set<UUID> visible, Page page) {
        var sections = new ArrayList<Section>();
        var none = List.of(page.text("proceedings.paper.none"));
        var agenda = content.agenda();
        sections.add(new Section(
                page.text("proceedings.agenda"),
                agenda.isEmpty()
                        ? none
                        : IntStream.range(0, agenda.size())
                                .mapToObj(i -> page.number(i + 1L) + ". " + agenda.get(i))
                                .toList(),
                null));
        sections.add(new Section(
                page.text("proceedings.attendees"),
                List.of(),
                new Table(
                        List.of(
                                page.text("proceedings.name"),
                                page.text("proceedings.title-and-body"),
                                page.text("proceedings.mandate"),
                                page.text("proceedings.presence")),
                        List.of(25, 40, 22, 13),
                        content.attendees().stream()
                                .map(one -> attendee(one, page))
                                .toList())));
        sections.add(new Section(
                page.text(content.kind().takesCalls() ? "proceedings.heard.calls" : "proceedings.heard"),
                content.heard().isEmpty() ? none : List.of(),
                new Table(
                        List.of(
                                page.text("proceedings.number"),
                                page.text("proceedings.code"),
                                page.text("proceedings.note")),
                        List.of(10, 30, 60),
                        content.heard().stream()
                                .map(one -> heard(one, visible, page))
                                .toList())));
        sections.add(new Section(
                page.text("proceedings.decisions"),
                content.decisions().isEmpty() ? none : List.of(),
                new Table(
                        List.of(
                                page.text("proceedings.number"),
                                page.text("proceedings.wording"),
                                page.text("proceedings.owner"),
                                page.text("proceedings.due")),
                        List.of(10, 45, 29, 16),
                        content.decisions().stream()
                                .map(one -> List.of(
                                        page.number(one.number()),
                                        wording(one, page),
                                        one.owner(),
                                        page.date(one.due())))
                                .toList())));
        return sections;
    }

    /** What was decided, and upon which of the cases that were heard. */
    private static String wording(MinutesContent.Decided one, Page page) {
        var heard = one.heard();
        return heard == null
                ? one.wording()
                : one.wording() + TRACE + page.text("proceedings.upon", page.number(heard));
    }

    private static List<String> attendee(MinutesContent.Present one, Page page) {
        var day = one.mandateDay();
        return List.of(
                one.name(),
                one.title().isEmpty() ? one.body() : one.title() + "، " + one.body(),
                one.mandate() == null || day == null
                        ? "—"
                        : page.text("proceedings.mandate.of", page.digits(one.mandate()), page.date(day)),
                page.name("proceedings.presence", one.presence()));
    }

    private static List<String> heard(MinutesContent.Heard one, Set<UUID> visible, Page page) {
        return visible.contains(one.caseId())
                ? List.of(
                        page.number(one.number()),
                        page.digits(new TrackingCode(one.code()).inLine()),
                        one.call() ? page.text("proceedings.call") : one.note().isEmpty() ? "—" : one.note())
                : List.of(page.number(one.number()), "—", page.text("proceedings.hidden"));
    }

    private static String time(LocalTime time, Page page) {
        return page.digits(time.toString());
    }
}
