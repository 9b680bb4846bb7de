package ir.samad.cases.web;

import ir.samad.attachments.InspectedFiles;
import ir.samad.cases.Actor;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseWork;
import ir.samad.cases.Cases;
import ir.samad.cases.Undo;
import ir.samad.shell.Decision;
import ir.samad.shell.Form;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import ir.samad.worklist.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Does one thing with several cases: each passes the very same door, one by one, in a transaction of its own, so that what
 * is refused for one case holds up no other.
 */
@Component
class SeveralCases {

    /** What one page of the worklist can select. */
    static final int MOST = View.PAGE_SIZE;

    /** A case and the last history entry whoever selected it has seen. */
    private static final Pattern CHOSEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,7})");

    private final Cases cases;
    private final CaseWork work;
    private final WorkForms forms;
    private final Undo undo;

    SeveralCases(Cases cases, CaseWork work, WorkForms forms, Undo undo) {
        this.cases = cases;
        this.work = work;
        this.forms = forms;
        this.undo = undo;
    }

    /** What became of it: the cases with which it was done, and those that were refused. */
    record Result(List<UUID> done, List<RefusedCase> refused) {}

    private interface Door {
        Outcome<CaseId> pass(CaseFile file, int entry, Actor.Official actor);
    }

    /** Refers all selected cases to one position; refusals of what was typed stand at the fields of the form. */
    Optional<Result> refer(Form form, Staff staff) {
        var chosen = chosen(form, "case");
        var fields = Map.of("to", "bulkTo", "part", "bulkPart", "remark", "bulkRemark");
        var typed = typed(form, fields);
        var referral = forms.readReferral(typed, InspectedFiles.NONE);
        keep(form, typed, fields);
        return form.isRefused()
                ? Optional.empty()
                : referral.map(given -> each(
                        chosen,
                        staff,
                        decides(staff, Decision.REFER),
                        (file, seen, actor) -> work.refer(file.id(), seen, actor, given)));
    }

    /** Answers all selected cases with one outcome and text. */
    Optional<Result> answer(Form form, Staff staff) {
        var chosen = chosen(form, "case");
        var fields = Map.of("outcome", "bulkOutcome", "answer", "bulkAnswer", "reason", "bulkReason", "why", "bulkWhy");
        var typed = typed(form, fields);
        var answer = forms.readAnswer(typed, InspectedFiles.NONE);
        keep(form, typed, fields);
        return form.isRefused()
                ? Optional.empty()
                : answer.map(given -> each(
                        chosen,
                        staff,
                        decides(staff, Decision.ANSWER),
                        (file, seen, actor) -> work.answer(file.id(), seen, actor, given)));
    }

    /** Takes back what was just done with these cases, each while its notice is held. */
    Result undo(Form form, Staff staff) {
        return each(chosen(form, "step"), staff, false, (file, entry, actor) -> undo.undo(file.id(), entry, actor));
    }

    /** To whom it was not delegated, he receives nothing by trying. */
    private static boolean decides(Staff staff, Decision decision) {
        return staff.decisions().contains(decision);
    }

    private Result each(Map<UUID, Integer> chosen, Staff staff, boolean receives, Door door) {
        var actor = Actor.of(staff);
        var done = new ArrayList<UUID>();
        var refused = new ArrayList<RefusedCase>();
        chosen.forEach((id, entry) -> {
            var file = cases.find(new CaseId(id), staff).orElse(null);
            if (file == null) {
                refused.add(new RefusedCase(id, "", Refusal.of("cases.bulk.unknown")));
                return;
            }
            if (receives) {
                // Whoever acts on a case without opening it has received it all the same.
                work.open(file.id(), actor);
            }
            door.pass(file, entry, actor)
                    .findRefusal()
                    .ifPresentOrElse(
                            refusal -> refused.add(new RefusedCase(id, file.headline(), refusal)), () -> done.add(id));
        });
        return new Result(done, refused);
    }

    private static Map<UUID, Integer> chosen(Form form, String field) {
        var chosen = new LinkedHashMap<UUID, Integer>();
        for (var value : form.values(field)) {
            var read = CHOSEN.matcher(value);
            if (read.matches()) {
                chosen.put(UUID.fromString(read.group(1)), Integer.parseInt(read.group(2)));
            }
        }
        if (chosen.isEmpty()) {
            form.refuse("", Refusal.of("cases.bulk.none"));
        } else if (chosen.size() > MOST) {
            form.refuse("", Refusal.of("cases.bulk.too-many", MOST));
            chosen.clear();
        }
        return chosen;
    }

    private static Form typed(Form form, Map<String, String> fields) {
        var typed = new Form();
        fields.forEach((name, field) -> typed.fill(name, form.value(field)));
        return typed;
    }

    private static void keep(Form form, Form typed, Map<String, String> fields) {
        typed.refusals()
                .forEach((name, refusals) ->
                        refusals.forEach(refusal -> form.refuse(fields.getOrDefault(name, ""), refusal)));
    }
}
