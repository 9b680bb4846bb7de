package ir.samad.absence.web;

import ir.samad.absence.UnattendedList;
import ir.samad.calendar.JalaliDate;
import ir.samad.calendar.TehranClock;
import ir.samad.shell.Texts;
import ir.samad.tables.Leaf;
import ir.samad.tables.Workbooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The worklists that nobody opens as a workbook, for whoever asks other bodies to mend it (N-6-1). */
@Component
class UnattendedSheets {

    private final Workbooks workbooks;
    private final MessageSource messages;

    UnattendedSheets(Workbooks workbooks, MessageSource messages) {
        this.workbooks = workbooks;
        this.messages = messages;
    }

    byte[] of(List<UnattendedList> lists) {
        var headings = Stream.of(
                        "absence.position",
                        "absence.unit",
                        "absence.why",
                        "absence.open",
                        "absence.late",
                        "absence.since")
                .map(key -> new Leaf.Heading(text(key), "", false, List.of()))
                .toList();
        return workbooks.write(List.of(new Leaf(
                text("absence.title"), headings, lists.stream().map(this::row).toList())));
    }

    private List<String> row(UnattendedList list) {
        return List.of(
                list.title(),
                list.unitName(),
                text("absence.why." + list.why()),
                Integer.toString(list.open()),
                Integer.toString(list.red()),
                day(list.waitingSince()));
    }

    private static String day(@Nullable Instant at) {
        return at == null
                ? ""
                : JalaliDate.of(LocalDate.ofInstant(at, TehranClock.ZONE)).toString();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Texts.PERSIAN);
    }
}
