package ir.samad.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.access.Requester;
import ir.samad.attachments.Attachments;
import ir.samad.cases.AccessMatrix.ByProgram;
import ir.samad.cases.AccessMatrix.Standing;
import ir.samad.cases.MatrixCases.Stage;
import ir.samad.cases.store.Parties;
import ir.samad.directory.BodyType;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.Position;
import ir.samad.directory.PositionKind;
import ir.samad.house.Rule;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.Program;
import ir.samad.parameters.Parameters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The access matrix asked of the API: a program in every standing tries every action, and gets what the tables say. */
class ProgramMatrixTest extends CaseTest {

    @Autowired
    Parties parties;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    Clients clients;

    @Autowired
    ApplicantSide applicantSide;

    @Autowired
    Boards boards;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Parameters parameters;

    private final Map<Standing, Position> positions = new EnumMap<>(Standing.class);
    private final Map<Standing, Program> programs = new EnumMap<>(Standing.class);

    @Test
    @Rule("N-10-3")
    void everyDoorAnswersEveryProgramAsTheTablesSay() {
        var officials = OfficialWorld.of(staff, directory, topics, clock);
        var expected = new TreeMap<String, Boolean>();
        var found = new TreeMap<String, Boolean>();
        var made = new MatrixCases(this, officials, parties, applicantSide, boards, attachments);
        ByProgram.STANDINGS.forEach(who -> arrange(who, officials));
        for (var waiting : List.of(false, true)) {
            if (waiting) {
                made.letAnswersWait(parameters);
            }
            for (var who : ByProgram.STANDINGS) {
                for (var action : ByProgram.values()) {
                    var stage = Stage.of(who, action.name());
                    if ((stage == Stage.ANSWER_WAITS) == waiting) {
                        var cell = who + " × " + action;
                        var position = java.util.Objects.requireNonNull(positions.get(who));
                        expected.put(cell, AccessMatrix.allows(who, action));
                        found.put(cell, isAllowed(who, action, made.find(who, stage, position, CaseWorld.mobile())));
                    }
                }
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(expected.values()).contains(true, false);
    }

    private void arrange(Standing who, OfficialWorld officials) {
        var country = world.country;
        var position = switch (who) {
            case LEADS_IT -> vacated(world.desk);
            case HEAD_ABOVE_THE_DESK -> vacated(world.head);
            case HEAD_OF_ANOTHER_BODY ->
                country.position(country.headquarters(country.body(BodyType.ORGANIZATION)), PositionKind.HEAD);
            case BELOW_WHOM_IT_IS_ABOUT_WITH_A_PART ->
                country.position(officials.unit("county office"), PositionKind.EXPERT);
            default -> country.position(world.office, PositionKind.EXPERT);
        };
        assertThat(position.kind()).isEqualTo(who.position);
        assertThat(directory.getUnit(position.unitId()).kind()).isEqualTo(who.unit);
        positions.put(who, position);
        var opened = clients.open(
                        new Clients.Opening(
                                "سامانهٔ آزمون",
                                directory.getUnit(position.unitId()).bodyId(),
                                List.of(position.id()),
                                Set.of(ClientScope.values())),
                        null,
                        Requester.program())
                .orThrow();
        programs.put(who, new Program(port, opened.key().whole()));
    }

    private Position vacated(ir.samad.house.Colleague colleague) {
        entries.end(colleague.holding(), null, clock.instant(), Keeper.PROGRAM).orThrow();
        return colleague.position();
    }

    private boolean isAllowed(Standing who, ByProgram action, Receipt receipt) {
        var program = java.util.Objects.requireNonNull(programs.get(who));
        var id = receipt.caseId().value().toString();
        var path = action.door.substring(action.door.indexOf(' ') + 1).replace("{id}", id);
        if (action == ByProgram.FIND) {
            return program.get(path + "?q=" + receipt.code().value()).body().contains(id);
        }
        if (action == ByProgram.READ) {
            return program.get(path).status() == 200;
        }
        if (action == ByProgram.READ_A_DOCUMENT) {
            var document = documents.list(file(receipt)).getFirst().id().value();
            return program.get(path.replace("{document}", document.toString())).status() == 200;
        }
        if (action == ByProgram.UNDO_A_STEP_OF_THE_LEAD && who == Standing.LEADS_IT) {
            var involved = new HashMap<String, Object>(filled(ByProgram.REFER));
            involved.putAll(Map.of("part", "COPY", "seen", file(receipt).lastEntry()));
            assertThat(program.post(path.replace("/undo", "/referrals"), involved)
                            .status())
                    .isEqualTo(200);
        }
        var before = file(receipt).lastEntry();
        var fields = new HashMap<String, Object>(filled(action));
        if (action == ByProgram.UNDO_A_STEP_OF_THE_LEAD) {
            fields.put("entry", before);
        } else if (action != ByProgram.NOTE) {
            fields.put("seen", before);
        }
        var said = program.post(path, fields);
        var entered = cases.history(file(receipt)).stream()
                .filter(entry -> entry.number() > before && entry.event() == action.event)
                .count();
        assertThat(said.status()).as(said.body()).isIn(200, 403, 404, 409, 422);
        assertThat(entered).as(said.body()).isEqualTo(said.status() == 200 ? 1 : 0);
        // That the part was enough is seen from the refusal for the next reason.
        return switch (action) {
            case INSTRUCT, TAKE_OVER -> said.body().contains("cases.work.not-late");
            case RETURN -> said.body().contains("cases.work.nobody-to-return-to");
            case REFER_UPWARD -> said.body().contains("cases.work.no-parent");
            case REFER_TO_A_BOARD -> said.body().contains("cases.board.only-complaints");
            case HAND_OVER_OUTSIDE -> said.body().contains("cases.outside.own-duty");
            default -> entered == 1;
        };
    }

    private Map<String, Object> filled(ByProgram action) {
        return switch (action) {
            case NOTE -> Map.of("text", "یادداشتی برای همکاران");
            case REFER -> Map.of("to", world.other.position().id().value().toString(), "part", "LEAD");
            case RETURN -> Map.of("remark", "برای ادامه");
            case ASK_THE_APPLICANT -> Map.of("text", "عکس کنتور را بفرستید.", "until", "2025-11-29");
            case GIVE_THE_PART -> Map.of("text", "سهم من در این مورد");
            case REFER_UPWARD -> Map.of("need", "FUNDS", "note", "تعویض شبکه به اعتبار ملی نیاز دارد.");
            case REFER_TO_A_BOARD ->
                Map.of(
                        "board", "هیأت بدوی",
                        "letterNumber", "1404/512",
                        "letterOn", "2025-11-20",
                        "remark", "نامه");
            case HAND_OVER_OUTSIDE -> Map.of("recipient", HandOverTest.JUDICIARY, "reason", HandOverTest.REASON);
            case ANSWER -> Map.of("outcome", "DONE", "text", "آب کوچه از امروز وصل است.");
            case INSTRUCT -> Map.of("text", "تا دو روز دیگر پاسخ دهید.", "until", "2025-11-29");
            case TAKE_OVER -> Map.of("remark", "خودم رسیدگی می‌کنم.");
            case DECIDE_THE_OBJECTION -> Map.of("decision", "REJECTED", "reason", "بازدید نشان داد که آب وصل است.");
            case GIVE_THE_ANSWER_BACK -> Map.of("remark", "روشن‌تر بنویسید.");
            default -> Map.of();
        };
    }
}
