package ir.samad.integration.web;

import ir.samad.shell.ForPrograms;
import ir.samad.shell.Open;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API, for programs that make programs. */
@RestController
@ForPrograms
class DescriptionApi {

    private final byte[] document;

    DescriptionApi(ApiDescription description) {
        document = description.document().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Open
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> describe() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }
}
