package ir.samad.cases;

import ir.samad.attachments.AttachmentUse;
import ir.samad.attachments.Attachments;
import ir.samad.attachments.SampleFiles;
import ir.samad.attachments.Upload;
import ir.samad.cases.AccessMatrix.Standing;
import ir.samad.cases.store.Parties;
import ir.samad.catalogue.CaseType;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.house.Colleague;
import ir.samad.house.TestClock;
import ir.samad.parameters.DecidedBy;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.parameters.Scope;
import ir.samad.worklist.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The cases that whoever stands in the access matrix meets. One is used again until a step changed it, so that no step
 * changes the next.
 */
final class MatrixCases {

    /** How far a case is led when somebody tries what he may do. */
    enum Stage {
        UNDER_REVIEW,
        LED_ON,
        OBJECTED_TO,
        ANSWER_WAITS;

        /** What the step asks for; whoever is kept out, or sits on a board, meets nothing of it anyway. */
        static Stage of(Standing who, String action) {
            if (who.isKeptOut() || who == Standing.SITS_ON_THE_BOARD_IT_IS_REFERRED_TO) {
                return UNDER_REVIEW;
            }
            if (who.isWaitedFor()) {
                return ANSWER_WAITS;
            }
            return switch (action) {
                case "UNDO_A_STEP_OF_THE_LEAD" -> LED_ON;
                case "DECIDE_THE_OBJECTION" -> OBJECTED_TO;
                case "RELEASE_THE_ANSWER", "GIVE_THE_ANSWER_BACK" -> ANSWER_WAITS;
                default -> UNDER_REVIEW;
            };
        }
    }

    private record Key(Standing who, Stage stage) {}

    private record Made(Receipt receipt, int lastEntry) {}

    private final CaseTest test;
    private final OfficialWorld officials;
    private final Parties parties;
    private final ApplicantSide applicantSide;
    private final Boards boards;
    private final Attachments attachments;
    private final Colleague informed;
    private final Map<Key, Made> made = new HashMap<>();

    MatrixCases(
            CaseTest test,
            OfficialWorld officials,
            Parties parties,
            ApplicantSide applicantSide,
            Boards boards,
            Attachments attachments) {
        this.test = test;
        this.officials = officials;
        this.parties = parties;
        this.applicantSide = applicantSide;
        this.boards = boards;
        this.attachments = attachments;
        this.informed = test.staff.colleague(test.world.office, PositionKind.EXPERT);
    }

    /** From now on answers of the company wait for a superior. */
    void letAnswersWait(Parameters parameters) {
        parameters
                .change(
                        ParameterKey.REVIEW_OF_ANSWERS,
                        Scope.body(test.world.headquarters.bodyId().value()),
                        "ALL",
                        TestClock.START.toLocalDate(),
                        "برای آزمون تأیید پاسخ",
                        new DecidedBy(UUID.randomUUID(), "مریم کریمی"))
                .orThrow();
    }

    /** A case at this stage, in which the position has the part of its standing; it has one document. */
    Receipt find(Standing who, Stage stage, Position position, String mobile) {
        var key = new Key(who, stage);
        var there = made.get(key);
        if (there == null || test.file(there.receipt()).lastEntry() != there.lastEntry()) {
            var receipt = make(who, stage, position, mobile);
            there = new Made(receipt, test.file(receipt).lastEntry());
            made.put(key, there);
        }
        return there.receipt();
    }

    private Receipt make(Standing who, Stage stage, Position position, String mobile) {
        var world = test.world;
        var board = who == Standing.SITS_ON_THE_BOARD_IT_IS_REFERRED_TO;
        var about = who.isKeptOut() || board;
        var receipt = CaseWorld.accepted(test.cases.register(
                about ? officials.about(CaseType.COMPLAINT, officials.official("county office head")) : world.request(),
                CaseWorld.person(mobile),
                world.web()));
        var lead = world.official(about ? officials.person("county governor") : world.desk);
        test.work.open(receipt.caseId(), lead);
        if (who.delegated != null && who.relation == Parties.Relation.LEAD && stage != Stage.OBJECTED_TO) {
            lead = leads(receipt, world.head, stage);
        }
        test.work
                .note(
                        receipt.caseId(),
                        lead,
                        "پیشینه پیوست است.",
                        attachments
                                .inspect(
                                        List.of(new Upload("note.png", SampleFiles.picture("png"))),
                                        AttachmentUse.DOCUMENTS)
                                .orThrow())
                .orThrow();
        if (board) {
            var letter = new Boards.Letter(
                    "هیأت رسیدگی به تخلفات",
                    "۱۴۰۴/۵۱۲",
                    TestClock.START.toLocalDate().minusDays(1),
                    "");
            boards.refer(receipt.caseId(), seen(receipt), lead, letter).orThrow();
        }
        if (who == Standing.ASKED_BY_THE_LEAD) {
            refer(receipt, lead, position, Part.CONTRIBUTE);
        }
        go(receipt, stage, lead);
        if (who.relation != null && who.relation != Parties.Relation.LEAD && !who.isWaitedFor()) {
            parties.set(receipt.caseId(), position.id(), position.unitId(), who.relation, test.clock.instant());
        }
        return receipt;
    }

    /** The desk gives it to the head, unless it is the desk's answer that waits for him. */
    private Actor.Official leads(Receipt receipt, Colleague head, Stage stage) {
        var desk = test.world.official(test.world.desk);
        if (stage == Stage.ANSWER_WAITS) {
            return desk;
        }
        refer(receipt, desk, head.position(), Part.LEAD);
        var lead = test.world.official(head);
        test.work.open(receipt.caseId(), lead);
        return lead;
    }

    private void go(Receipt receipt, Stage stage, Actor.Official lead) {
        switch (stage) {
            case UNDER_REVIEW -> {}
            case LED_ON -> refer(receipt, lead, informed.position(), Part.COPY);
            case OBJECTED_TO, ANSWER_WAITS ->
                test.work
                        .answer(
                                receipt.caseId(),
                                seen(receipt),
                                lead,
                                new CaseWork.Answer(AnswerOutcome.DONE, "لوله تعمیر شد و آب وصل است.", ""))
                        .orThrow();
        }
        if (stage == Stage.OBJECTED_TO) {
            applicantSide.object(receipt.caseId(), "هنوز آب کوچه قطع است.").orThrow();
        }
    }

    private void refer(Receipt receipt, Actor.Official from, Position to, Part part) {
        test.work
                .refer(receipt.caseId(), seen(receipt), from, new CaseWork.Referral(to.id(), part, "", null))
                .orThrow();
    }

    private int seen(Receipt receipt) {
        return test.file(receipt).lastEntry();
    }
}
