package ir.samad.cases;

import static ir.samad.cases.store.CaseVisibility.Way;

import ir.samad.access.PositionRights;
import ir.samad.cases.store.Parties.Relation;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.shell.Decision;
import ir.samad.shell.Needs;
import ir.samad.shell.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Who may do what with a case, worked out from the tables the program itself obeys: rights of positions, ways of seeing,
 * needed parts, sight of persons, marks of endpoints. The page shows it, and a test compares it with what the doors answer.
 */
final class AccessMatrix {

    /** Who stands where to a case. What he may do is not said here. */
    enum Standing {
        LEADS_IT(PositionKind.DESK_OFFICER, UnitKind.COMMUNICATION_DESK, Relation.LEAD),
        STANDS_IN_FOR_THE_LEAD(PositionKind.DESK_OFFICER, UnitKind.COMMUNICATION_DESK, Relation.LEAD),
        GIVES_A_PART(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.CONTRIBUTOR),
        HAS_A_COPY(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.COPY),
        LED_IT_BEFORE(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.PAST_LEAD),
        GAVE_A_PART_BEFORE(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.PAST_CONTRIBUTOR),
        ENTERED_IT(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.REGISTRAR),
        WATCHES_IT(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.SUPERIOR),
        DECIDES_AN_OBJECTION(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.DECIDER),
        NO_PART_IN_THE_SAME_OFFICE(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, null),
        HEAD_ABOVE_THE_DESK(PositionKind.HEAD, UnitKind.COUNTY_OFFICE, null, Way.BELOW_THE_UNIT),
        DEPUTY_GOVERNOR_OF_THE_COUNTY(PositionKind.DEPUTY, UnitKind.COUNTY_GOVERNORATE, null, Way.IN_THE_TERRITORY),
        EXPERT_OF_THE_GOVERNORATE(PositionKind.EXPERT, UnitKind.COUNTY_GOVERNORATE, null, Way.IN_THE_TERRITORY),
        OBSERVER_OF_THE_CENTRE(PositionKind.OBSERVER, UnitKind.CENTRE, null, Way.ANYWHERE),
        ADMINISTRATOR_OF_THE_CENTRE(PositionKind.ADMINISTRATOR, UnitKind.CENTRE, null, Way.ANYWHERE),
        HEAD_OF_ANOTHER_BODY(PositionKind.HEAD, UnitKind.HEADQUARTERS, null),
        COMPLAINED_OF(PositionKind.HEAD, UnitKind.COUNTY_OFFICE, null, Way.BELOW_THE_UNIT),
        STANDS_IN_FOR_WHOM_IT_IS_ABOUT(PositionKind.HEAD, UnitKind.COUNTY_OFFICE, null, Way.BELOW_THE_UNIT),
        BELOW_WHOM_IT_IS_ABOUT_WITH_A_PART(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.CONTRIBUTOR),
        ASKED_BY_THE_LEAD(PositionKind.EXPERT, UnitKind.COUNTY_OFFICE, Relation.CONTRIBUTOR),
        SITS_ON_THE_BOARD_IT_IS_REFERRED_TO(PositionKind.EXPERT, UnitKind.HEADQUARTERS, null),
        ITS_ANSWER_WAITS_FOR_HIM(PositionKind.HEAD, UnitKind.COUNTY_OFFICE, Relation.COPY, Way.BELOW_THE_UNIT),
        REFERS_BY_DELEGATION(Relation.LEAD, Decision.REFER),
        ANSWERS_BY_DELEGATION(Relation.LEAD, Decision.ANSWER),
        GRADES_BY_DELEGATION(Relation.LEAD, Decision.GRADE),
        GRANTS_BY_DELEGATION(Relation.COPY, Decision.GRANT),
        RELEASES_BY_DELEGATION(Relation.COPY, Decision.RELEASE),
        INSTRUCTS_BY_DELEGATION(Relation.SUPERIOR, Decision.INSTRUCT),
        DECIDES_OBJECTIONS_BY_DELEGATION(Relation.DECIDER, Decision.DECIDE_OBJECTIONS);

        final PositionKind position;
        final UnitKind unit;
        final @Nullable Relation relation;
        final Set<Way> reaching;
        final @Nullable Decision delegated;

        /** The ways that would reach the case from where he stands, had he the right. */
        Standing(PositionKind position, UnitKind unit, @Nullable Relation relation, Way... reaching) {
            this.position = position;
            this.unit = unit;
            this.relation = relation;
            this.reaching = Set.of(reaching);
            this.delegated = null;
        }

        /** Acts in the position of a head who stands so to the case and delegated this one kind of decision to him. */
        Standing(Relation relation, Decision delegated) {
            this.position = PositionKind.HEAD;
            this.unit = UnitKind.COUNTY_OFFICE;
            this.relation = relation;
            this.reaching = Set.of(Way.BELOW_THE_UNIT);
            this.delegated = delegated;
        }

        /** Whether an answer of the desk waits for his position. */
        boolean isWaitedFor() {
            return this == ITS_ANSWER_WAITS_FOR_HIM || this == RELEASES_BY_DELEGATION;
        }

        /** Whether his position stands above the desk in the same body, so that it releases and grades. */
        boolean isAboveTheDesk() {
            return SecondEyes.SUPERIORS.contains(position) && reaching.contains(Way.BELOW_THE_UNIT);
        }

        boolean decides(Decision decision) {
            return delegated == null || delegated == decision;
        }

        /** Whether the case is about him or somebody above him. */
        boolean isKeptOut() {
            return this == COMPLAINED_OF
                    || this == STANDS_IN_FOR_WHOM_IT_IS_ABOUT
                    || this == BELOW_WHOM_IT_IS_ABOUT_WITH_A_PART;
        }

        Set<Right> rights() {
            var rights = PositionRights.of(position, unit, unit == UnitKind.COUNTY_GOVERNORATE);
            return delegated == null ? rights : Set.of(Right.HANDLE_CASES);
        }
    }

    /** What can be done with a case, by its door. */
    enum Action {
        OPEN("GET /staff/cases/{id}", null),
        FIND_BY_SEARCH("GET /staff/cases", null),
        PRINT_THE_RECEIPT("GET /staff/cases/{id}/receipt.pdf", null),
        SEE_THE_CONTACT_UNMASKED("GET /staff/cases/{id}", null),
        NOTE("POST /staff/cases/{id}/note", CaseEvent.NOTED),
        REFER("POST /staff/cases/{id}/refer", CaseEvent.REFERRED),
        INVOLVE("POST /staff/cases/{id}/refer", CaseEvent.INVOLVED),
        RETURN("POST /staff/cases/{id}/return", CaseEvent.RETURNED),
        ASK_THE_APPLICANT("POST /staff/cases/{id}/ask", CaseEvent.APPLICANT_ASKED),
        GIVE_THE_PART("POST /staff/cases/{id}/contribute", CaseEvent.CONTRIBUTED),
        REFER_UPWARD("POST /staff/cases/{id}/beyond-powers", CaseEvent.REFERRED_UP),
        REFER_TO_A_BOARD("POST /staff/cases/{id}/board", CaseEvent.BOARD_REFERRED),
        HAND_OVER_OUTSIDE("POST /staff/cases/{id}/hand-over", CaseEvent.HANDED_OVER),
        ANSWER("POST /staff/cases/{id}/answer", CaseEvent.ANSWERED),
        INSTRUCT("POST /staff/cases/{id}/instruct", CaseEvent.INSTRUCTED),
        TAKE_OVER("POST /staff/cases/{id}/take-over", CaseEvent.TAKEN_OVER),
        OPEN_A_DOCUMENT("GET /staff/cases/{id}/documents/{document}", null),
        GRADE("POST /staff/cases/{id}/grade", CaseEvent.GRADED),
        REFER_WITH_OTHERS("POST /staff/worklist/refer", CaseEvent.REFERRED),
        ANSWER_WITH_OTHERS("POST /staff/worklist/answer", CaseEvent.ANSWERED),
        UNDO_A_STEP_OF_THE_LEAD("POST /staff/cases/{id}/undo", CaseEvent.UNDONE),
        DECIDE_THE_OBJECTION("POST /staff/cases/{id}/objection", CaseEvent.OBJECTION_REJECTED),
        RELEASE_THE_ANSWER("POST /staff/cases/{id}/release", CaseEvent.ANSWERED),
        GIVE_THE_ANSWER_BACK("POST /staff/cases/{id}/give-back", CaseEvent.ANSWER_RETURNED);

        final String door;
        final @Nullable CaseEvent event;

        Action(String door, @Nullable CaseEvent event) {
            this.door = door;
            this.event = event;
        }
    }

    /** The same by programs, each by its door. */
    enum ByProgram {
        READ("GET /api/v1/cases/{id}", null),
        FIND("GET /api/v1/cases", null),
        NOTE("POST /api/v1/cases/{id}/notes", CaseEvent.NOTED),
        REFER("POST /api/v1/cases/{id}/referrals", CaseEvent.REFERRED),
        RETURN("POST /api/v1/cases/{id}/return", CaseEvent.RETURNED),
        ASK_THE_APPLICANT("POST /api/v1/cases/{id}/questions", CaseEvent.APPLICANT_ASKED),
        GIVE_THE_PART("POST /api/v1/cases/{id}/contributions", CaseEvent.CONTRIBUTED),
        REFER_UPWARD("POST /api/v1/cases/{id}/beyond-powers", CaseEvent.REFERRED_UP),
        REFER_TO_A_BOARD("POST /api/v1/cases/{id}/board-referrals", CaseEvent.BOARD_REFERRED),
        HAND_OVER_OUTSIDE("POST /api/v1/cases/{id}/hand-overs", CaseEvent.HANDED_OVER),
        ANSWER("POST /api/v1/cases/{id}/answers", CaseEvent.ANSWERED),
        INSTRUCT("POST /api/v1/cases/{id}/instructions", CaseEvent.INSTRUCTED),
        TAKE_OVER("POST /api/v1/cases/{id}/take-overs", CaseEvent.TAKEN_OVER),
        READ_A_DOCUMENT("GET /api/v1/cases/{id}/documents/{document}", null),
        UNDO_A_STEP_OF_THE_LEAD("POST /api/v1/cases/{id}/undo", CaseEvent.UNDONE),
        DECIDE_THE_OBJECTION("POST /api/v1/cases/{id}/objection-decisions", CaseEvent.OBJECTION_REJECTED),
        RELEASE_THE_ANSWER("POST /api/v1/cases/{id}/release", CaseEvent.ANSWERED),
        GIVE_THE_ANSWER_BACK("POST /api/v1/cases/{id}/give-back", CaseEvent.ANSWER_RETURNED);

        /** Where a program can stand: in a position that handles cases. */
        static final List<Standing> STANDINGS = List.of(
                Standing.LEADS_IT,
                Standing.GIVES_A_PART,
                Standing.HAS_A_COPY,
                Standing.LED_IT_BEFORE,
                Standing.GAVE_A_PART_BEFORE,
                Standing.ENTERED_IT,
                Standing.WATCHES_IT,
                Standing.DECIDES_AN_OBJECTION,
                Standing.NO_PART_IN_THE_SAME_OFFICE,
                Standing.HEAD_ABOVE_THE_DESK,
                Standing.HEAD_OF_ANOTHER_BODY,
                Standing.BELOW_WHOM_IT_IS_ABOUT_WITH_A_PART,
                Standing.ASKED_BY_THE_LEAD);

        final String door;
        final @Nullable CaseEvent event;

        ByProgram(String door, @Nullable CaseEvent event) {
            this.door = door;
            this.event = event;
        }
    }

    private static final Map<String, Needs> DOORS = doors("ir.samad.cases.web");
    private static final Map<String, Needs> PROGRAM_DOORS = doors("ir.samad.integration.web");

    private AccessMatrix() {}

    /** What the tables say; what else a step asks for (that the line is late, a reason, an open day) comes after this. */
    static boolean allows(Standing who, Action action) {
        if (!isLetIn(who, DOORS.get(action.door)) || !sees(who)) {
            return false;
        }
        return switch (action) {
            case SEE_THE_CONTACT_UNMASKED -> PersonSight.of(who.relation).contains(PersonSight.Field.MOBILE);
            case GRADE -> who.decides(Decision.GRADE) && (who.relation == Relation.LEAD || who.isAboveTheDesk());
            case UNDO_A_STEP_OF_THE_LEAD -> who == Standing.LEADS_IT;
            // Whoever stands above the desk is asked as soon as somebody objects to its answer.
            case DECIDE_THE_OBJECTION ->
                who == Standing.HEAD_ABOVE_THE_DESK || hasThePart(who, CaseEvent.OBJECTION_REJECTED);
            case RELEASE_THE_ANSWER, GIVE_THE_ANSWER_BACK -> who.decides(Decision.RELEASE) && who.isAboveTheDesk();
            default -> hasThePart(who, action.event);
        };
    }

    /** The same of a program in such a position, with every scope. */
    static boolean allows(Standing who, ByProgram action) {
        if (!isLetIn(who, PROGRAM_DOORS.get(action.door)) || !sees(who)) {
            return false;
        }
        return switch (action) {
            case UNDO_A_STEP_OF_THE_LEAD -> who == Standing.LEADS_IT;
            case DECIDE_THE_OBJECTION ->
                who == Standing.HEAD_ABOVE_THE_DESK || hasThePart(who, CaseEvent.OBJECTION_REJECTED);
            case RELEASE_THE_ANSWER, GIVE_THE_ANSWER_BACK -> who.isAboveTheDesk();
            default -> hasThePart(who, action.event);
        };
    }

    private static boolean isLetIn(Standing who, @Nullable Needs needs) {
        if (needs == null) {
            throw new IllegalStateException("No such door");
        }
        return needs.value().length == 0 || Arrays.stream(needs.value()).anyMatch(who.rights()::contains);
    }

    static boolean sees(Standing who) {
        var part = who.relation != null;
        var oversight = who.reaching.stream().anyMatch(way -> way.isOpenTo(who.rights()));
        return !who.isKeptOut() && (part || oversight);
    }

    private static boolean hasThePart(Standing who, @Nullable CaseEvent event) {
        if (event == null) {
            return true;
        }
        var kind = Decided.by(event);
        var any = NeededParts.of(event).isEmpty();
        return who.relation != null && (any || NeededParts.suffices(who.relation, event) && who.decides(kind));
    }

    /** The marks of the doors for staff, by method and address. */
    static Map<String, Needs> doors() {
        return DOORS;
    }

    private static Map<String, Needs> doors(String rooms) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var doors = new TreeMap<String, Needs>();
        for (var found : scanner.findCandidateComponents(rooms)) {
            var controller = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            for (var method : controller.getDeclaredMethods()) {
                var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                var needs = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
                if (needs == null) {
                    needs = AnnotatedElementUtils.findMergedAnnotation(controller, Needs.class);
                }
                if (mapping != null && needs != null) {
                    doors.put(mapping.method()[0] + " " + mapping.path()[0], needs);
                }
            }
        }
        return doors;
    }

    static String words(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static String words(java.util.Collection<? extends Enum<?>> names) {
        return names.isEmpty()
                ? "–"
                : names.stream()
                        .sorted(java.util.Comparator.comparing(Enum::name))
                        .map(AccessMatrix::words)
                        .collect(Collectors.joining(", "));
    }

    static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
