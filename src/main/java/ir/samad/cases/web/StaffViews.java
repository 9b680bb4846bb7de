package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Cases;
import ir.samad.cases.Objections;
import ir.samad.cases.Pauses;
import ir.samad.cases.SuperiorWork;
import ir.samad.cases.Undo;
import ir.samad.cases.store.Parties;
import ir.samad.directory.PositionId;
import ir.samad.notifications.Outbox;
import ir.samad.shell.Staff;
import ir.samad.worklist.Entry;
import ir.samad.worklist.View;
import ir.samad.worklist.Worklists;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the case page shows. */
@Component
class StaffViews {

    private final Cases cases;
    private final CaseSurroundings surroundings;
    private final Parties parties;
    private final CaseDocuments documents;
    private final Outbox outbox;
    private final Worklists worklists;
    private final Undo undo;
    private final SuperiorWork superiors;
    private final Objections objections;
    private final Pauses pauses;

    StaffViews(
            Cases cases,
            CaseSurroundings surroundings,
            Parties parties,
            CaseDocuments documents,
            Outbox outbox,
            Worklists worklists,
            Undo undo,
            SuperiorWork superiors,
            Objections objections,
            Pauses pauses) {
        this.superiors = superiors;
        this.objections = objections;
        this.pauses = pauses;
        this.cases = cases;
        this.surroundings = surroundings;
        this.parties = parties;
        this.documents = documents;
        this.outbox = outbox;
        this.worklists = worklists;
        this.undo = undo;
    }

    @Transactional(readOnly = true)
    StaffView of(CaseFile file, Staff staff) {
        var position = new PositionId(staff.positionId());
        var id = file.id();
        var line = worklists
                .find(position, id.value())
                .filter(entry -> entry.box().isOpen() && entry.part().hasDate() && entry.due() != null);
        return new StaffView(
                file,
                surroundings.applicant(file),
                parties.find(id, position).orElse(null),
                surroundings.topicName(file),
                surroundings.placeName(file),
                surroundings.leadPlace(file),
                cases.history(file),
                documents.list(file),
                outbox.listFor(id.value(), file.registeredAt()),
                parties.findReferrer(id, position).isPresent(),
                undo.find(file, Actor.of(staff)).orElse(null),
                line.map(Entry::due)
                        .filter(due -> !due.equals(file.dueEffectiveOn()))
                        .orElse(null),
                line.map(Entry::light).orElseGet(() -> cases.light(file)),
                cases.promiseKept(file).orElse(null),
                superiors.watches(file, Actor.of(staff)),
                objections.findPending(id).orElse(null),
                pauses.lastDay(file).orElse(null),
                worklists.findNext(position, View.open(), id.value()).orElse(null));
    }

    List<TargetGroup> targets(Staff staff, String words) {
        return surroundings.targets(staff, words);
    }
}
