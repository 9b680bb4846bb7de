package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Cases;
import ir.samad.cases.GuardedLines;
import ir.samad.cases.Reviews.Waiting;
import ir.samad.cases.store.Parties;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Staff;
import ir.samad.worklist.Entry;
import ir.samad.worklist.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the case page shows. */
@Component
class StaffViews {

    private final Cases cases;
    private final CaseSurroundings surroundings;
    private final Parties parties;
    private final CaseDocuments documents;
    private final PendingSteps pendingSteps;
    private final GuardedLines guarded;
    private final OutsideViews outside;

    StaffViews(
            Cases cases,
            CaseSurroundings surroundings,
            Parties parties,
            CaseDocuments documents,
            PendingSteps pendingSteps,
            GuardedLines guarded,
            OutsideViews outside) {
        this.outside = outside;
        this.cases = cases;
        this.surroundings = surroundings;
        this.parties = parties;
        this.documents = documents;
        this.pendingSteps = pendingSteps;
        this.guarded = guarded;
    }

    @Transactional(readOnly = true)
    StaffView of(CaseFile file, Staff staff) {
        return of(file, staff, false);
    }

    /**
     * The case as the member of staff sees it.
     *
     * @param whole whether he has just said why he needs what is masked to him
     */
    @Transactional(readOnly = true)
    StaffView of(CaseFile file, Staff staff, boolean whole) {
        var position = new PositionId(staff.positionId());
        var id = file.id();
        var history = cases.history(file);
        var listed = guarded.find(id, staff);
        var line = listed.filter(entry -> entry.box().isOpen() && entry.part().hasDate() && entry.due() != null);
        var pending = pendingSteps.of(file, Actor.of(staff), history, listed);
        var part = parties.findPart(id, position).orElse(null);
        var relation = part == null ? null : part.relation();
        // Whoever opened it by saying why reads it, and decides nothing in it.
        var onlyReads = relation == null && file.grade().confidential();
        return new StaffView(
                file,
                surroundings.person(file, relation, whole),
                relation,
                surroundings.topicName(file),
                surroundings.placeName(file),
                surroundings.leadPlace(file),
                history,
                onlyReads ? List.of() : documents.list(file),
                surroundings.notices(file),
                part != null && part.referrer() != null,
                pending.undoable(),
                surroundings.templates(file, staff),
                onlyReads ? forReading(pending.waiting()) : pending.waiting(),
                line.map(Entry::due)
                        .filter(due -> !due.equals(file.dueEffectiveOn()))
                        .orElse(null),
                line.map(Entry::light).orElseGet(() -> cases.light(file)),
                cases.promiseKept(file, history).orElse(null),
                surroundings.parent(file),
                surroundings.onlyGuides(file),
                pending.watched(),
                pending.asked() && !onlyReads,
                pending.objection(),
                pending.waitsUntil(),
                pending.mayGrade(),
                pending.claimed(),
                guarded.findNext(View.open(), id, staff).orElse(null),
                surroundings.officials(file, history),
                outside.of(file, staff),
                surroundings.evidence(file),
                Actor.of(staff));
    }

    private static @Nullable Waiting forReading(@Nullable Waiting waiting) {
        return waiting == null ? null : new Waiting(waiting.entry(), false);
    }

    /** Writes a text that is ready into the answer, when one was chosen. */
    void useTemplate(Form form, CaseFile file, Staff staff) {
        if (form.has("template")) {
            surroundings.useTemplate(form, file, staff);
        }
    }

    /**
     * To whom a case can be given from here.
     *
     * @param file the case; null for several at once
     */
    List<TargetGroup> targets(@Nullable CaseFile file, Staff staff, String words) {
        return surroundings.targets(file, staff, words);
    }
}
