package ir.samad.cases.web;

import ir.samad.access.LimitKey;
import ir.samad.access.Limits;
import ir.samad.access.Requester;
import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.InspectedFiles;
import ir.samad.attachments.Upload;
import ir.samad.shell.Form;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the documents of a form: all of them are let in, or the reason stands at their field and none is kept. */
@Component
class UploadedFiles {

    private final Attachments attachments;
    private final Limits limits;

    UploadedFiles(Attachments attachments, Limits limits) {
        this.attachments = attachments;
        this.limits = limits;
    }

    /** From a member of staff; how many in a period is counted by account. */
    InspectedFiles read(Form form, String field, @Nullable List<MultipartFile> sent, Staff staff) {
        var uploads = Upload.listOf(sent);
        for (var ignored : uploads) {
            if (!limits.take(LimitKey.UPLOAD_BY_ACCOUNT, staff.accountId().toString())) {
                form.refuse(field, Refusal.of("cases.work.too-many-uploads"));
                return InspectedFiles.NONE;
            }
        }
        return inspect(form, field, uploads);
    }

    /**
     * From a citizen.
     *
     * @throws RuntimeException answered with status 429, when his address or browser has sent too many
     */
    InspectedFiles read(Form form, String field, @Nullable List<MultipartFile> sent, Requester requester) {
        var uploads = Upload.listOf(sent);
        for (var ignored : uploads) {
            limits.require(LimitKey.UPLOAD_BY_ADDRESS, LimitKey.UPLOAD_BY_DEVICE, requester);
        }
        return inspect(form, field, uploads);
    }

    private InspectedFiles inspect(Form form, String field, List<Upload> uploads) {
        return form.keep(field, attachments.inspect(uploads, AttachmentUse.DOCUMENTS))
                .orElse(InspectedFiles.NONE);
    }
}
