package ir.samad.integration.web;

import ir.samad.applicants.ActsAs;
import ir.samad.applicants.IdentityKind;
import ir.samad.applicants.Representative;
import ir.samad.attachments.Attachment;
import ir.samad.cases.Addressee;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.Benefit;
import ir.samad.cases.CaseEvent;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseState;
import ir.samad.cases.Channel;
import ir.samad.cases.Classification;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.Content;
import ir.samad.cases.Entry;
import ir.samad.cases.SeenPerson;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Level;
import ir.samad.worklist.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a position that may see it sees it. {@code lastEntry} is what an action names as {@code seen}.
 */
record CaseJson(
        UUID id,
        String trackingCode,
        @Nullable String number,
        CaseType type,
        CaseState state,
        String headline,
        String text,
        @Nullable UUID topic,
        @Nullable String county,
        String place,
        @Nullable ComplaintGround ground,
        @Nullable UUID body,
        @Nullable UUID aboutUnit,
        @Nullable UUID aboutPosition,
        @Nullable Benefit benefit,
        @Nullable Addressee addressee,
        @Nullable Integer groupSize,
        @Nullable LocalDate observedOn,
        @Nullable ApplicantJson applicant,
        @Nullable ActingJson acting,
        Channel channel,
        Urgency urgency,
        Classification classification,
        Level level,
        UUID leadPosition,
        UUID leadUnit,
        Instant registeredAt,
        LocalDate receivedOn,
        @Nullable String lateReason,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable AnswerOutcome outcome,
        int reopenings,
        int lastEntry,
        List<EntryJson> history,
        List<DocumentJson> documents) {

    /** Who raised it, as far as the position may see him. */
    record ApplicantJson(
            IdentityKind identityKind,
            String identity,
            @Nullable String representative,
            String firstName,
            String lastName,
            @Nullable String mobile,
            @Nullable String email,
            String country) {

        static ApplicantJson of(SeenPerson person) {
            return new ApplicantJson(
                    person.kind(),
                    person.identity(),
                    person.representative(),
                    person.firstName(),
                    person.lastName(),
                    person.mobile(),
                    person.email(),
                    person.country());
        }
    }

    /** Who acts for the applicant. */
    record ActingJson(
            ActsAs actingAs,
            IdentityKind identityKind,
            String identity,
            String firstName,
            String lastName,
            String actingDocument) {

        static ActingJson of(Representative acting) {
            return new ActingJson(
                    acting.as(),
                    acting.identity().kind(),
                    acting.identity().value(),
                    acting.firstName(),
                    acting.lastName(),
                    acting.document());
        }
    }

    /** One entry of its history. */
    record EntryJson(
            int number,
            Instant at,
            CaseEvent event,
            String actorKind,
            @Nullable UUID position,
            @Nullable UUID person,
            Level level,
            Map<String, String> content) {

        static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.event(),
                    entry.actorKind(),
                    entry.actorPosition(),
                    entry.actorPerson(),
                    entry.level(),
                    entry.content());
        }
    }

    /** A document, without its bytes. */
    record DocumentJson(UUID id, String name, String type, int size, Instant storedAt) {

        static DocumentJson of(Attachment document) {
            return new DocumentJson(
                    document.id().value(),
                    document.name(),
                    document.type().name(),
                    document.size(),
                    document.storedAt());
        }
    }

    static CaseJson of(CaseFile file, @Nullable SeenPerson applicant, List<Entry> history, List<Attachment> documents) {
        var matter = file.matter();
        var topic = matter.topic();
        var county = matter.county();
        var body = matter.bodyConcerned();
        var about = matter.about();
        var position = about == null ? null : about.position();
        return new CaseJson(
                file.id().value(),
                file.code().value(),
                file.number(),
                matter.type(),
                file.state(),
                file.headline(),
                history.getFirst().get(Content.TEXT),
                topic == null ? null : topic.value(),
                county == null ? null : county.value(),
                matter.place(),
                matter.ground(),
                body == null ? null : body.value(),
                about == null ? null : about.unit().value(),
                position == null ? null : position.value(),
                matter.benefit(),
                matter.addressee(),
                matter.groupSize(),
                matter.observedOn(),
                applicant == null ? null : ApplicantJson.of(applicant),
                applicant == null || applicant.acting() == null ? null : ActingJson.of(applicant.acting()),
                file.channel(),
                file.grade().urgency(),
                file.grade().classification(),
                file.level(),
                file.lead().value(),
                file.leadUnit().value(),
                file.registeredAt(),
                file.receivedOn(),
                file.lateReason(),
                file.dueEffectiveOn(),
                file.dueAt(),
                file.answeredAt(),
                file.closedAt(),
                file.outcome(),
                file.reopenings(),
                file.lastEntry(),
                history.stream().map(EntryJson::of).toList(),
                documents.stream().map(DocumentJson::of).toList());
    }
}
