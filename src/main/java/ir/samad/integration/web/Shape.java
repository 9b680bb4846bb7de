package ir.samad.integration.web;

import static ir.samad.integration.web.Kind.DAY;
import static ir.samad.integration.web.Kind.FLAG;
import static ir.samad.integration.web.Kind.NUMBER;
import static ir.samad.integration.web.Kind.TEXT;

import java.util.Map;

/** The fields each request has, by the names forms have; the description of the API is held against this list. */
enum Shape {
    FILING(
            true,
            Map.ofEntries(
                    Map.entry("type", TEXT),
                    Map.entry("text", TEXT),
                    Map.entry("topic", TEXT),
                    Map.entry("county", TEXT),
                    Map.entry("place", TEXT),
                    Map.entry("ground", TEXT),
                    Map.entry("body", TEXT),
                    Map.entry("about", TEXT),
                    Map.entry("benefit", TEXT),
                    Map.entry("addressee", TEXT),
                    Map.entry("groupSize", NUMBER),
                    Map.entry("observedOn", DAY),
                    Map.entry("anonymous", FLAG),
                    Map.entry("identityKind", TEXT),
                    Map.entry("identity", TEXT),
                    Map.entry("representative", TEXT),
                    Map.entry("firstName", TEXT),
                    Map.entry("lastName", TEXT),
                    Map.entry("mobile", TEXT),
                    Map.entry("email", TEXT),
                    Map.entry("foreignPhone", TEXT),
                    Map.entry("abroad", FLAG),
                    Map.entry("country", TEXT),
                    Map.entry("forAnother", FLAG),
                    Map.entry("actingAs", TEXT),
                    Map.entry("actingDocument", TEXT),
                    Map.entry("forIdentityKind", TEXT),
                    Map.entry("forIdentity", TEXT),
                    Map.entry("forFirstName", TEXT),
                    Map.entry("forLastName", TEXT),
                    Map.entry("channel", TEXT),
                    Map.entry("receivedOn", DAY),
                    Map.entry("lateReason", TEXT),
                    Map.entry("language", TEXT),
                    Map.entry("urgency", TEXT),
                    Map.entry("classification", TEXT),
                    Map.entry("handOver", FLAG),
                    Map.entry("foreignSystem", TEXT),
                    Map.entry("foreignReference", TEXT))),
    INQUIRY(false, Map.of("code", TEXT, "known", TEXT)),
    PERSON(false, Map.of("reason", TEXT)),
    RECEIPT(false, Map.of()),
    REFERRAL(true, Map.of("seen", NUMBER, "to", TEXT, "part", TEXT, "remark", TEXT, "dueOn", DAY)),
    UPWARD(false, Map.of("seen", NUMBER, "need", TEXT, "note", TEXT, "to", TEXT)),
    RETURN(false, Map.of("seen", NUMBER, "remark", TEXT)),
    QUESTION(true, Map.of("seen", NUMBER, "text", TEXT, "until", DAY, "missing", TEXT)),
    RELEASE(false, Map.of("seen", NUMBER)),
    REVISION(false, Map.of("seen", NUMBER, "remark", TEXT)),
    CONTRIBUTION(true, Map.of("seen", NUMBER, "text", TEXT)),
    LETTER(false, Map.of("seen", NUMBER, "board", TEXT, "letterNumber", TEXT, "letterOn", DAY, "remark", TEXT)),
    DECISION(false, Map.of("seen", NUMBER, "referral", NUMBER, "result", TEXT, "resultOn", DAY)),
    OUTSIDE(false, Map.of("seen", NUMBER, "recipient", TEXT, "reason", TEXT, "reference", TEXT)),
    REFERENCE(false, Map.of("seen", NUMBER, "reference", TEXT)),
    RESUMPTION(false, Map.of("seen", NUMBER, "reason", TEXT)),
    INSTRUCTION(false, Map.of("seen", NUMBER, "text", TEXT, "until", DAY)),
    TAKEOVER(false, Map.of("seen", NUMBER, "remark", TEXT)),
    ABANDONMENT(false, Map.of("seen", NUMBER)),
    RULING(false, Map.of("seen", NUMBER, "decision", TEXT, "reason", TEXT)),
    UNDO(false, Map.of("entry", NUMBER)),
    NOTE(true, Map.of("text", TEXT)),
    ANSWER(true, Map.of("seen", NUMBER, "outcome", TEXT, "text", TEXT, "why", TEXT, "reason", TEXT, "source", TEXT));

    private final boolean takesDocuments;
    private final Map<String, Kind> fields;

    Shape(boolean takesDocuments, Map<String, Kind> fields) {
        this.takesDocuments = takesDocuments;
        this.fields = fields;
    }

    /** Whether documents may come with it, as multipart/form-data. */
    boolean takesDocuments() {
        return takesDocuments;
    }

    /** Field → what it may be. */
    Map<String, Kind> fields() {
        return fields;
    }
}
