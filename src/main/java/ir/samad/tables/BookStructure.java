package ir.samad.tables;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a workbook is put together.
 *
 * @param from1904 whether its days count from 1904
 * @param sheets those that people see
 * @param all parts of all sheets of cells
 * @param texts part with the texts that cells share
 * @param styles part with the styles
 */
record BookStructure(
        boolean from1904, List<Visible> sheets, List<String> all, Optional<String> texts, Optional<String> styles) {

    private static final int MOST_SHEETS = 50;
    private static final int MOST_TIES = 5000;

    /** A sheet and the part its cells are in. */
    record Visible(String name, String part) {}

    /** Where the parts of a file are had. */
    interface Parts {

        /** Opens a part; it has to be there. */
        PartXml open(String name) throws IOException;
    }

    private record Tie(String kind, String target) {}

    /** Reads it, or says why it is no workbook, or one that is not read. */
    static BookStructure read(Parts parts) throws IOException {
        var book = "";
        for (var tie : ties(parts, "_rels/.rels", "").values()) {
            book = tie.kind().equals("officeDocument") ? tie.target() : book;
        }
        if (!book.endsWith(".xml")) {
            throw new Unreadable("no-workbook");
        }
        var slash = book.lastIndexOf('/') + 1;
        var ties = ties(parts, book.substring(0, slash) + "_rels/" + book.substring(slash) + ".rels", book);
        var sheets = new ArrayList<Visible>();
        var all = new ArrayList<String>();
        var from1904 = false;
        try (var xml = parts.open(book)) {
            if (!xml.nextElement() || !xml.name().equals("workbook")) {
                throw new Unreadable("no-workbook");
            }
            while (xml.nextElement() && all.size() < MOST_SHEETS) {
                switch (xml.name()) {
                    case "workbookPr" -> from1904 = xml.isSet("date1904");
                    case "sheet" -> {
                        var tie = ties.get(String.valueOf(xml.anyAttribute("id")));
                        if (tie != null && tie.kind().equals("worksheet")) {
                            all.add(tie.target());
                            var state = xml.attribute("state");
                            if (state == null || state.equals("visible")) {
                                sheets.add(new Visible(String.valueOf(xml.attribute("name")), tie.target()));
                            }
                        }
                    }
                    default -> {}
                }
            }
        }
        return new BookStructure(from1904, sheets, all, target(ties, "sharedStrings"), target(ties, "styles"));
    }

    private static Optional<String> target(Map<String, Tie> ties, String kind) {
        return ties.values().stream()
                .filter(tie -> tie.kind().equals(kind))
                .map(Tie::target)
                .findFirst();
    }

    private static Map<String, Tie> ties(Parts parts, String part, String base) throws IOException {
        var ties = new HashMap<String, Tie>();
        try (var xml = parts.open(part)) {
            while (xml.nextElement() && ties.size() < MOST_TIES) {
                var type = String.valueOf(xml.attribute("Type"));
                var target = xml.attribute("Target");
                if (target == null || "External".equals(xml.attribute("TargetMode"))) {
                    continue;
                }
                ties.put(
                        String.valueOf(xml.attribute("Id")),
                        new Tie(type.substring(type.lastIndexOf('/') + 1), resolved(base, target)));
            }
        }
        return ties;
    }

    private static String resolved(String base, String target) throws Unreadable {
        try {
            var path = URI.create("/" + base).resolve(target).getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1);
        } catch (IllegalArgumentException broken) {
            throw new Unreadable("broken");
        }
    }
}
