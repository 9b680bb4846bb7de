package ir.samad.meetingreports.activity;

import ir.samad.calendar.Season;
import ir.samad.meetingday.MeetingResult;
import ir.samad.shell.Texts;
import ir.samad.tables.RowLayout;
import ir.samad.tables.RowsOut;
import ir.samad.tables.TableWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes the activity of managers as a workbook, from right to left, one row for each of them and their sum (M-3, M-9). */
@Component
class ActivitySheets {

    private static final double NARROW = 11;
    private static final double WIDE = 30;

    private final RowsOut out;
    private final TableWords words;

    ActivitySheets(RowsOut out, TableWords words) {
        this.out = out;
        this.words = words;
    }

    byte[] write(String unit, Season season, List<ActivityLine> lines) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(row(
                    Integer.toString(rows.size() + 1),
                    line.isOfNobody() ? text("meetingreports.activity.nobody") : line.title(),
                    line));
        }
        var total = row(text("meetingreports.total"), "", ActivityLine.total(lines));
        var bytes = new ByteArrayOutputStream();
        try {
            out.write(layout(unit, season), rows.iterator(), () -> total, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private RowLayout layout(String unit, Season season) {
        var columns = new ArrayList<RowLayout.Column>();
        columns.add(RowLayout.Column.open(text("meetingreports.column.NUMBER"), NARROW));
        columns.add(RowLayout.Column.open(text("meetingreports.activity.position"), WIDE));
        columns.add(RowLayout.Column.open(text("meetingreports.activity.name"), WIDE));
        for (var key : List.of("required", "held", "excused", "missed", "in-person", "by-phone", "met")) {
            columns.add(RowLayout.Column.open(text("meetingreports.activity." + key), NARROW));
        }
        Arrays.stream(MeetingResult.State.values())
                .forEach(state -> columns.add(RowLayout.Column.open(text("meetingday.result." + state), NARROW)));
        columns.add(RowLayout.Column.open(text("meetingreports.figures.unsaid"), NARROW));
        return new RowLayout(
                text("meetingreports.activity.sheet"),
                text(
                        "meetingreports.activity.sheet.title",
                        unit,
                        text("meetings.season." + season.number()),
                        Integer.toString(season.year())),
                columns);
    }

    private static List<String> row(String number, String title, ActivityLine line) {
        var cells = new ArrayList<String>();
        cells.add(number);
        cells.add(title);
        cells.add(line.name());
        IntStream.of(
                        line.required(),
                        line.held(),
                        line.excused(),
                        line.missed(),
                        line.inPerson(),
                        line.byPhone(),
                        line.met())
                .forEach(value -> cells.add(Integer.toString(value)));
        Arrays.stream(MeetingResult.State.values()).forEach(state -> cells.add(Integer.toString(line.of(state))));
        cells.add(Integer.toString(line.unsaid()));
        return cells;
    }

    private String text(String key, Object... arguments) {
        return words.text(key, Texts.PERSIAN, arguments);
    }
}
