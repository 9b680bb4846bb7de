package ir.samad.cases.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.OwnRecord;
import ir.samad.cases.OwnRecords;
import ir.samad.shell.Citizen;
import ir.samad.shell.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the house keeps of a citizen beside his cases: to read, and to take away as a page and the same for programs. */
@Component
public class OwnRest {

    private final List<OwnRecords> rooms;
    private final OwnAccesses accesses;
    private final AccessRecords records;
    private final TemplateEngine templates;
    private final JsonMapper json;

    OwnRest(
            List<OwnRecords> rooms,
            OwnAccesses accesses,
            AccessRecords records,
            TemplateEngine templates,
            JsonMapper json) {
        this.rooms = rooms;
        this.accesses = accesses;
        this.records = records;
        this.templates = templates;
        this.json = json;
    }

    /** One thing that is kept of him, with who has opened it. */
    public record Kept(OwnRecord record, List<OwnAccess> accesses) {}

    /** The same to be read by programs. */
    record KeptJson(String kind, LocalDate day, String holder, Map<String, Object> said, List<OwnAccess> accesses) {

        static KeptJson of(Kept kept) {
            Map<String, Object> said = new LinkedHashMap<>();
            for (var line : kept.record().lines()) {
                said.put(
                        last(line.label()),
                        line.on() != null ? line.on() : line.word() != null ? last(line.word()) : line.text());
            }
            return new KeptJson(
                    last(kept.record().kind()),
                    kept.record().day(),
                    kept.record().holder(),
                    said,
                    kept.accesses());
        }

        private static String last(String key) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    /** So much of it stands on one page. */
    static final int PAGE = 20;

    /** All of it, the newest first. */
    List<Kept> list(Citizen citizen) {
        return list(citizen, 0, Integer.MAX_VALUE);
    }

    /** A page of it, the newest first, and one more if there are more. */
    List<Kept> list(Citizen citizen, int page) {
        return list(citizen, page * PAGE, PAGE + 1);
    }

    private List<Kept> list(Citizen citizen, int from, int most) {
        return rooms.stream()
                .flatMap(room -> room.list(citizen.contact()).stream())
                .sorted(Comparator.comparing(OwnRecord::day).reversed().thenComparing(OwnRecord::id))
                .skip(from)
                .limit(most)
                .map(record -> new Kept(record, accesses.of(record)))
                .toList();
    }

    /** Adds it to an archive, if there is any, and records that it was taken. */
    void write(Citizen citizen, Page page, ZipOutputStream archive) throws IOException {
        var kept = list(citizen);
        if (kept.isEmpty()) {
            return;
        }
        kept.forEach(one -> records.record(citizen, one.record().id(), "cases.access.export"));
        var readable = new StringOutput();
        templates.render("cases/export_rest.jte", Map.of("page", page, "kept", kept), readable);
        put(archive, "my-meetings.html", readable.toString().getBytes(StandardCharsets.UTF_8));
        put(
                archive,
                "my-meetings.json",
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(kept.stream().map(KeptJson::of).toList()));
    }

    private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
        archive.closeEntry();
    }
}
