package ir.samad.integration.web;

import tools.jackson.databind.JsonNode;

/** An example of an operation: what is asked, and what comes back. Tests send these very files to the running program. */
record ApiExample(JsonNode file) {

    String method() {
        return file.path("method").stringValue();
    }

    String path() {
        return file.path("path").stringValue();
    }

    /** The body; missing when nothing is sent. */
    JsonNode request() {
        return file.path("request");
    }

    int status() {
        return file.path("status").intValue();
    }

    JsonNode response() {
        return file.path("response");
    }
}
