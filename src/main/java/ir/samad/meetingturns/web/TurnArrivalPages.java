package ir.samad.meetingturns.web;

import ir.samad.audit.AccessRecords;
import ir.samad.meetingday.MeetingUnits;
import ir.samad.meetingturns.MeetingTurn;
import ir.samad.meetingturns.MeetingTurns;
import ir.samad.meetingturns.TurnArrivals;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody who asked for a turn, as whoever keeps the day sees him; and that he came (M-7). */
@Controller
@Needs(Right.RUN_MEETINGS)
class TurnArrivalPages {

    private final MeetingTurns turns;
    private final TurnArrivals arrivals;
    private final MeetingUnits units;
    private final AccessRecords records;

    TurnArrivalPages(MeetingTurns turns, TurnArrivals arrivals, MeetingUnits units, AccessRecords records) {
        this.turns = turns;
        this.arrivals = arrivals;
        this.units = units;
        this.records = records;
    }

    @GetMapping("/staff/meetings/turns/{id}")
    String show(@PathVariable UUID id, Staff staff, Model model) {
        return page(turn(id, staff), new Form(), staff, model);
    }

    @PostMapping("/staff/meetings/turns/{id}/arrived")
    String arrive(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var turn = turn(id, staff);
        arrivals.arrive(id, form.has("phoneShared"), units.of(staff), staff)
                .findRefusal()
                .ifPresent(refusal -> TurnForms.keep(form, refusal));
        if (form.isRefused()) {
            return page(turn, form, staff, model);
        }
        Told.done(redirect, "meetingturns.told.came");
        return "redirect:/staff/meetings/sessions/" + turn.session() + "/people";
    }

    @PostMapping("/staff/meetings/turns/{id}/taken-back")
    String takeBack(@PathVariable UUID id, Staff staff, Form form, Model model, RedirectAttributes redirect) {
        var turn = turn(id, staff);
        arrivals.takeBack(id, units.of(staff), staff).findRefusal().ifPresent(refusal -> TurnForms.keep(form, refusal));
        if (form.isRefused()) {
            return page(turn(id, staff), form, staff, model);
        }
        Told.done(redirect, "meetingturns.told.taken-back");
        return "redirect:/staff/meetings/sessions/" + turn.session() + "/people";
    }

    private String page(MeetingTurn turn, Form form, Staff staff, Model model) {
        records.record(staff, turn.id(), "meetingturns.access.turn");
        model.addAttribute("turn", turn);
        model.addAttribute("form", form);
        return "meetingturns/arrival";
    }

    private MeetingTurn turn(UUID id, Staff staff) {
        return turns.find(id, units.of(staff))
                .filter(turn -> turn.request() != null)
                .orElseThrow(() -> new NotFound("Turn " + id));
    }
}
