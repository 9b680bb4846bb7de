package ir.samad.cases;

import ir.samad.applicants.Applicant;
import ir.samad.applicants.Applicants;
import ir.samad.calendar.Light;
import ir.samad.catalogue.Topic;
import ir.samad.catalogue.Topics;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.Level;
import ir.samad.directory.Position;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.shell.Texts;
import ir.samad.territory.Territory;
import ir.samad.worklist.Arrival;
import ir.samad.worklist.Gradings;
import ir.samad.worklist.Part;
import ir.samad.worklist.Subject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a case and those who act on it read in one line: for worklists, history and notices. */
@Component
class CaseLines {

    private final Directory directory;
    private final Territory territory;
    private final Topics topics;
    private final Applicants applicants;
    private final Promises promises;
    private final MessageSource messages;
    private final Gradings gradings;

    CaseLines(
            Directory directory,
            Territory territory,
            Topics topics,
            Applicants applicants,
            Promises promises,
            MessageSource messages,
            Gradings gradings) {
        this.gradings = gradings;
        this.messages = messages;
        this.directory = directory;
        this.territory = territory;
        this.topics = topics;
        this.applicants = applicants;
        this.promises = promises;
    }

    /** A text of ours that stands in a line, in the language of the administration. */
    String text(String messageKey) {
        return Objects.requireNonNull(messages.getMessage(messageKey, null, "", Texts.PERSIAN));
    }

    /** What worklists show of the case. */
    Subject subject(CaseFile file) {
        var id = file.applicant();
        return subject(
                file, id == null ? "" : applicants.find(id).map(Applicant::name).orElse(""));
    }

    Subject subject(CaseFile file, String person) {
        var county = file.matter().county();
        var place = county == null
                ? file.contact().country()
                : territory.getCounty(county).name();
        return new Subject(
                file.id().value(),
                file.code().value(),
                file.headline(),
                "catalogue.type." + file.matter().type().name(),
                person,
                place,
                county,
                file.dueEffectiveOn(),
                file.grade().urgency(),
                file.grade().confidential(),
                file.matter().about() != null);
    }

    /** Until when the position that begins to lead today has done its part. */
    LocalDate stageDue(CaseFile file) {
        return promises.stageBy(
                file, topic(file), directory.getPosition(file.lead()).kind(), promises.today());
    }

    /** The arrival, today, of the case on a worklist; without a date of its own the promised one counts there. */
    Arrival arrival(
            CaseFile file,
            Subject subject,
            PositionId to,
            Part part,
            String from,
            String note,
            @Nullable LocalDate due) {
        var amberDays =
                promises.amberDays(file, topic(file), promises.today(), due == null ? file.dueEffectiveOn() : due);
        // An objection, and what was opened again by one, has a date of its own.
        var moment = part == Part.OBJECTION || file.reopenings() > 0 ? null : promises.moment(file, topic(file));
        return new Arrival(to, subject, part, from, note, due, amberDays, moment);
    }

    /** Renews what every worklist shows of the case. */
    void renew(Subject subject) {
        gradings.renew(subject);
    }

    /** Shows its grade on every worklist, with the time that belongs to it. */
    void regrade(CaseFile file) {
        var stage = stageDue(file);
        gradings.give(
                subject(file),
                stage,
                promises.amberDays(file, topic(file), promises.today(), stage),
                promises.moment(file, topic(file)));
    }

    /** How the promised date of the case stands today. */
    Light light(CaseFile file) {
        return promises.light(file, topic(file));
    }

    @Nullable
    Topic topic(CaseFile file) {
        var id = file.matter().topic();
        return id == null ? null : topics.find(id).orElse(null);
    }

    Actor.Official official(PositionId position, @Nullable UUID person) {
        var holder = Objects.requireNonNull(person, "A position enters a case through a person");
        return new Actor.Official(position, unitOf(position), holder, place(position));
    }

    /** «کارشناس میز، فرمانداری خمین». */
    String place(PositionId id) {
        var position = directory.getPosition(id);
        return position.title() + "، " + unitName(position.unitId());
    }

    /** Who sent it to the first worklist: the position that entered it, or nobody. */
    String originOf(CaseFile file, Actor actor) {
        return actor instanceof Actor.Official official ? official.place() : "";
    }

    Position position(PositionId id) {
        return directory.getPosition(id);
    }

    UnitId unitOf(PositionId id) {
        return directory.getPosition(id).unitId();
    }

    BodyId bodyOf(UnitId id) {
        return directory.getUnit(id).bodyId();
    }

    Level levelOf(UnitId id) {
        return directory.getUnit(id).level();
    }

    String unitName(UnitId id) {
        return directory.getUnit(id).name();
    }
}
