package ir.samad.cases.web;

import ir.samad.calendar.JalaliDate;
import ir.samad.cases.Grants;
import ir.samad.cases.Objection.Decision;
import ir.samad.cases.SuperiorWork.Instruction;
import ir.samad.shell.Form;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what superiors type; every text is bounded. */
@Component
class SuperiorForms {

    private static final int LONGEST_INSTRUCTION = 500;
    private static final int LONGEST_REASON = 4000;
    private static final int SHORTEST_REASON = 10;

    /** What an objection's decision says. */
    record Decided(Decision decision, String reason) {}

    /** What is said to who asks for a permit or funds. */
    record Granted(Grants.Decision decision, String remark) {}

    Optional<Instruction> readInstruction(Form form) {
        var remark = form.text("instruction", 2, LONGEST_INSTRUCTION);
        var until = form.read("instructUntil", JalaliDate::read);
        return form.isRefused() || remark == null || until == null
                ? Optional.empty()
                : Optional.of(new Instruction(remark, until.toLocalDate()));
    }

    Optional<Granted> readGrant(Form form) {
        var decision = form.choice("grant", Grants.Decision.class);
        var remark = form.text("grantRemark", 2, LONGEST_INSTRUCTION);
        return form.isRefused() || decision == null || remark == null
                ? Optional.empty()
                : Optional.of(new Granted(decision, remark));
    }

    Optional<Decided> readDecision(Form form) {
        var decision = form.choice("decision", Decision.class);
        var reason = form.text("decisionReason", SHORTEST_REASON, LONGEST_REASON);
        return form.isRefused() || decision == null || reason == null
                ? Optional.empty()
                : Optional.of(new Decided(decision, reason));
    }
}
