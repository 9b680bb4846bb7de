package ir.samad.attachments;

import ir.samad.shell.Form;
import ir.samad.shell.Open;
import ir.samad.shell.Page;
import ir.samad.shell.Pages;
import ir.samad.shell.Texts;
import ir.samad.vocabulary.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A room of the tests that takes and hands out files, as real rooms do. */
@RestController
@Open
class UploadDoor {

    private final Attachments attachments;
    private final Pages pages;

    UploadDoor(Attachments attachments, Pages pages) {
        this.attachments = attachments;
        this.pages = pages;
    }

    @GetMapping("/test/files/token")
    String token(HttpServletRequest request) {
        return page(request).csrfToken();
    }

    @PostMapping("/test/files/{subject}")
    List<String> store(
            @PathVariable UUID subject,
            @RequestParam AttachmentUse use,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Form form,
            HttpServletRequest request) {
        var answers = new ArrayList<String>();
        for (var upload : Upload.listOf(files)) {
            answers.add(
                    switch (attachments.stage(subject, upload, use)) {
                        case Outcome.Done<AttachmentId>(var id) -> id.value().toString();
                        case Outcome.Refused<AttachmentId>(var refusal) ->
                            refusal.messageKey() + " " + page(request).text(refusal);
                    });
        }
        return answers;
    }

    @GetMapping("/test/files/{subject}/{id}")
    ResponseEntity<Resource> serve(@PathVariable UUID subject, @PathVariable String id) {
        return attachments.serve(subject, AttachmentId.of(id));
    }

    private Page page(HttpServletRequest request) {
        return pages.of(request, Locale.of(Texts.PERSIAN.getLanguage()));
    }
}
