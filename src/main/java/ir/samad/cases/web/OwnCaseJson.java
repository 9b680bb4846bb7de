package ir.samad.cases.web;

import ir.samad.applicants.Representative;
import ir.samad.attachments.Attachment;
import ir.samad.cases.CaseState;
import ir.samad.cases.Content;
import ir.samad.cases.Entry;
import ir.samad.cases.SeenPerson;
import ir.samad.catalogue.CaseType;
import ir.samad.notifications.WrittenNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its applicant takes it away, to be read by programs. */
record OwnCaseJson(
        String trackingCode,
        @Nullable String number,
        CaseType type,
        CaseState state,
        String unit,
        String headline,
        String place,
        Instant registeredAt,
        LocalDate dueOn,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable PersonJson applicant,
        List<EntryJson> history,
        List<DocumentJson> documents,
        List<NoticeJson> notices,
        List<OwnAccess> accesses) {

    /** The applicant, and who acts for him. */
    record PersonJson(
            String identityKind,
            String identity,
            @Nullable String representative,
            String name,
            @Nullable String mobile,
            @Nullable String email,
            String country,
            @Nullable Representative acting) {

        static PersonJson of(SeenPerson person) {
            return new PersonJson(
                    person.kind().name(),
                    person.identity(),
                    person.representative(),
                    person.name(),
                    person.mobile(),
                    person.email(),
                    person.country(),
                    person.acting());
        }
    }

    /** What happened, with what was said by and to him. */
    record EntryJson(int number, Instant at, String event, String text, String reason, String outcome) {

        static EntryJson of(Entry entry) {
            var spoken = entry.event().documentsForApplicant();
            return new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.event().name(),
                    spoken ? entry.get(Content.TEXT) : "",
                    spoken ? entry.get(Content.REASON) : "",
                    spoken ? entry.get(Content.OUTCOME) : "");
        }
    }

    /** A document, by its name in the archive. */
    record DocumentJson(String file, int entry, int size, Instant storedAt) {

        static DocumentJson of(OwnCase own, Attachment document) {
            return new DocumentJson(own.nameOf(document), document.part(), document.size(), document.storedAt());
        }
    }

    /** What he was told. */
    record NoticeJson(
            String channel,
            String to,
            String state,
            Instant writtenAt,
            @Nullable String text) {

        static NoticeJson of(WrittenNotice notice) {
            return new NoticeJson(
                    notice.channel().name(), notice.to(), notice.state().name(), notice.writtenAt(), notice.text());
        }
    }

    static OwnCaseJson of(OwnCase own) {
        var file = own.file();
        var person = own.person();
        return new OwnCaseJson(
                file.code().value(),
                file.number(),
                file.matter().type(),
                file.state(),
                own.unitName(),
                file.headline(),
                file.matter().place(),
                file.registeredAt(),
                file.dueEffectiveOn(),
                file.answeredAt(),
                file.closedAt(),
                person == null ? null : PersonJson.of(person),
                own.entries().stream().map(EntryJson::of).toList(),
                own.documents().stream()
                        .map(document -> DocumentJson.of(own, document))
                        .toList(),
                own.notices().stream().map(NoticeJson::of).toList(),
                own.accesses());
    }
}
