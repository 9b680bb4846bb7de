package ir.samad.cases.web;

import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.access.Requester;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Cases;
import ir.samad.shell.Citizen;
import ir.samad.shell.NotFound;
import ir.samad.shell.Open;
import ir.samad.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An applicant takes away everything the house keeps of the cases, meetings and turns he has proved to be his; limited, and recorded. */
@Controller
class OwnDataController {

    private static final int MOST = 200;

    private final ApplicantDoor door;
    private final Cases cases;
    private final OwnData data;
    private final OwnRest rest;
    private final AccessRecords accessRecords;
    private final Limits limits;
    private final Pages pages;

    OwnDataController(
            ApplicantDoor door,
            Cases cases,
            OwnData data,
            OwnRest rest,
            AccessRecords accessRecords,
            Limits limits,
            Pages pages) {
        this.door = door;
        this.cases = cases;
        this.data = data;
        this.rest = rest;
        this.accessRecords = accessRecords;
        this.limits = limits;
        this.pages = pages;
    }

    @Open
    @PostMapping("/track/case/{id}/export")
    void ofCase(
            @PathVariable UUID id,
            @Nullable Citizen citizen,
            Requester requester,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var file = door.own(id, citizen, request);
        limits.require(LimitKey.EXPORT_BY_ADDRESS, LimitKey.EXPORT_BY_DEVICE, requester);
        if (citizen == null) {
            accessRecords.recordBearer(id, "cases.access.export");
        } else {
            accessRecords.record(citizen, id, "cases.access.export");
        }
        send(List.of(file), null, file.code().hyphenated(), request, response, locale);
    }

    @Open
    @PostMapping("/my/export")
    void ofCitizen(
            @Nullable Citizen citizen,
            Requester requester,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        if (citizen == null) {
            throw new NotFound("Nobody has proved a contact");
        }
        limits.require(LimitKey.EXPORT_BY_ADDRESS, LimitKey.EXPORT_BY_DEVICE, requester);
        var own = cases.listOfContact(citizen.contact(), MOST);
        own.forEach(file -> accessRecords.record(citizen, file.id().value(), "cases.access.export"));
        send(own, citizen, "samad", request, response, locale);
    }

    private void send(
            List<CaseFile> own,
            @Nullable Citizen citizen,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var page = pages.of(request, locale);
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("samad-" + name + ".zip")
                        .build()
                        .toString());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var archive = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        for (var file : own) {
            data.write(file, page, archive);
        }
        if (citizen != null) {
            rest.write(citizen, page, archive);
        }
        archive.finish();
    }
}
