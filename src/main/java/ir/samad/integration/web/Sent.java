package ir.samad.integration.web;

import ir.samad.attachments.Upload;
import ir.samad.shell.Form;
import java.util.List;

/**
 * What a program sent.
 *
 * @param body the JSON, exactly
 * @param form its fields, as the readers of the pages take them; fields that are wrong in themselves are refused already
 * @param documents the files sent with it
 */
record Sent(byte[] body, Form form, List<Upload> documents) {
    Sent {
        documents = List.copyOf(documents);
    }
}
