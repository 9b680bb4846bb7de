package ir.samad.cases.web;

import ir.samad.cases.Actor;
import ir.samad.cases.CaseDocuments;
import ir.samad.cases.CaseFile;
import ir.samad.cases.Cases;
import ir.samad.cases.Reviews;
import ir.samad.cases.Undo;
import ir.samad.cases.store.Parties;
import ir.samad.directory.PositionId;
import ir.samad.shell.Form;
import ir.samad.shell.Staff;
import ir.samad.worklist.Entry;
import ir.samad.worklist.Part;
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
    private final Worklists worklists;
    private final Undo undo;
    private final Reviews reviews;

    StaffViews(
            Cases cases,
            CaseSurroundings surroundings,
            Parties parties,
            CaseDocuments documents,
            Worklists worklists,
            Undo undo,
            Reviews reviews) {
        this.cases = cases;
        this.surroundings = surroundings;
        this.parties = parties;
        this.documents = documents;
        this.worklists = worklists;
        this.undo = undo;
        this.reviews = reviews;
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
        var line = worklists
                .find(position, id.value())
                .filter(entry -> entry.box().isOpen() && entry.part() != Part.COPY && entry.due() != null);
        return new StaffView(
                file,
                surroundings.person(file, staff, whole),
                parties.find(id, position).orElse(null),
                surroundings.topicName(file),
                surroundings.placeName(file),
                surroundings.leadPlace(file),
                cases.history(file),
                documents.list(file),
                surroundings.notices(file),
                parties.findReferrer(id, position).isPresent(),
                undo.find(file, Actor.of(staff)).orElse(null),
                surroundings.templates(file, staff),
                reviews.find(file, Actor.of(staff)).orElse(null),
                line.map(Entry::due)
                        .filter(due -> !due.equals(file.dueEffectiveOn()))
                        .orElse(null),
                line.map(Entry::light).orElseGet(() -> cases.light(file)),
                cases.promiseKept(file).orElse(null),
                worklists.findNext(position, View.open(), id.value()).orElse(null));
    }

    /** Writes a text that is ready into the answer, when one was chosen. */
    void useTemplate(Form form, CaseFile file, Staff staff) {
        if (form.has("template")) {
            surroundings.useTemplate(form, file, staff);
        }
    }

    List<TargetGroup> targets(Staff staff, String words) {
        return surroundings.targets(staff, words);
    }
}
