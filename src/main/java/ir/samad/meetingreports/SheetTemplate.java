package ir.samad.meetingreports;

import ir.samad.meetings.MeetingSession;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An empty sheet for bodies that keep their own: the headings, the lists to choose from, every cell text (M-9). */
@Component
public class SheetTemplate {

    private final ReportSheets sheets;

    SheetTemplate(ReportSheets sheets) {
        this.sheets = sheets;
    }

    public byte[] write() {
        return sheets.write("", List.of(), Map.<java.util.UUID, MeetingSession>of());
    }
}
