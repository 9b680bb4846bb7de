package ir.samad.cases.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CasePersons;
import ir.samad.cases.Cases;
import ir.samad.shell.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what an applicant takes away of his case into an archive: a page to read, the same for programs, and the documents,
 * one after the other, so that none but one is held in memory.
 */
@Component
class OwnData {

    private final Cases cases;
    private final CaseDocuments documents;
    private final CasePersons persons;
    private final OwnAccesses accesses;
    private final CaseSurroundings surroundings;
    private final TemplateEngine templates;
    private final JsonMapper json;

    OwnData(
            Cases cases,
            CaseDocuments documents,
            CasePersons persons,
            OwnAccesses accesses,
            CaseSurroundings surroundings,
            TemplateEngine templates,
            JsonMapper json) {
        this.cases = cases;
        this.documents = documents;
        this.persons = persons;
        this.accesses = accesses;
        this.surroundings = surroundings;
        this.templates = templates;
        this.json = json;
    }

    /** Adds a case in a folder of its own, by its tracking code. */
    void write(CaseFile file, Page page, ZipOutputStream archive) throws IOException {
        var own = new OwnCase(
                file,
                surroundings.unitName(file),
                persons.whole(file).orElse(null),
                cases.historyForApplicant(file),
                documents.listForApplicant(file),
                surroundings.notices(file),
                accesses.of(file));
        var folder = file.code().hyphenated() + "/";
        var readable = new StringOutput();
        templates.render("cases/export.jte", Map.of("page", page, "own", own), readable);
        put(archive, folder + "case.html", readable.toString().getBytes(StandardCharsets.UTF_8));
        put(
                archive,
                folder + "case.json",
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(OwnCaseJson.of(own)));
        for (var document : own.documents()) {
            var served = documents.serveForApplicant(file, document.id());
            put(
                    archive,
                    folder + own.nameOf(document),
                    Objects.requireNonNull(served.getBody()).getContentAsByteArray());
        }
    }

    private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
        archive.closeEntry();
    }
}
