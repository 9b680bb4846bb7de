package ir.samad.tables;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;

/** Which styles of a workbook show a number as a day. */
final class DayStyles {

    private static final int MOST_FORMATS = 5000;
    private static final int LONGEST_FORMAT = 500;
    /** What a spreadsheet program can have. */
    private static final int MOST_STYLES = 65_536;

    private DayStyles() {}

    /** Reads the part with the styles to its end: the numbers of those. */
    static BitSet read(PartXml xml) throws IOException {
        var formats = new HashMap<Integer, String>();
        var days = new BitSet();
        while (xml.nextElement()) {
            if (xml.name().equals("numFmt")) {
                var format = xml.attribute("formatCode");
                if (format != null && format.length() <= LONGEST_FORMAT && formats.size() < MOST_FORMATS) {
                    formats.put(xml.number("numFmtId", 0), format);
                }
            } else if (xml.name().equals("cellXfs")) {
                for (var style = 0; xml.nextInside() && style < MOST_STYLES; style++) {
                    var format = xml.number("numFmtId", 0);
                    days.set(style, CellDays.isDay(format, formats.get(format)));
                    xml.skip();
                }
            }
        }
        return days;
    }
}
