package ir.samad.cases;

import ir.samad.calendar.Lights;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseVisibility;
import ir.samad.cases.store.ForeignReferences;
import ir.samad.cases.store.FormerNumbers;
import ir.samad.cases.store.Late;
import ir.samad.database.Condition;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.TrackingCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for looking over cases: lists and figures of what a member of staff may see, and nothing else. */
@Component
public class CaseSearch {

    /** Files on one page. */
    public static final int PAGE_SIZE = 50;

    private final CaseStore store;
    private final FormerNumbers formerNumbers;
    private final ForeignReferences references;
    private final CaseLines lines;
    private final Lights lights;
    private final Clock clock;

    CaseSearch(
            CaseStore store,
            FormerNumbers formerNumbers,
            ForeignReferences references,
            CaseLines lines,
            Lights lights,
            Clock clock) {
        this.references = references;
        this.clock = clock;
        this.store = store;
        this.formerNumbers = formerNumbers;
        this.lines = lines;
        this.lights = lights;
    }

    /**
     * What is looked for.
     *
     * @param words a tracking code, a national number, the number in an older system or in one outside, or words of the text; empty for all
     * @param state only this state; null for all
     * @param overdue only open ones whose promised date has passed
     * @param page first page is 1
     * @param answered only those answered in this week; null for all
     */
    public record Wanted(
            String words,
            @Nullable CaseState state,
            boolean overdue,
            int page,
            @Nullable Week answered) {

        public Wanted(String words, @Nullable CaseState state, boolean overdue, int page) {
            this(words, state, overdue, page, null);
        }
    }

    /** How the cases stand that one may see; what was withdrawn or handed over outside is neither answered nor open. */
    public record Figures(long open, long overdue, long waiting, long answered, long withdrawn, long handedOver) {}

    /** The marks of those of these cases that one may see. */
    @Transactional(readOnly = true)
    public Map<UUID, CaseMark> marks(List<UUID> ids, Staff staff) {
        return ids.isEmpty() ? Map.of() : store.marks(visible(ids, staff));
    }

    /** Those of these cases that one may see. */
    @Transactional(readOnly = true)
    public Set<UUID> listVisible(List<UUID> ids, Staff staff) {
        return ids.isEmpty() ? Set.of() : store.ids(visible(ids, staff));
    }

    private static Condition visible(List<UUID> ids, Staff staff) {
        return Condition.where("c.id = ANY (:ids)", Map.of("ids", ids.toArray(UUID[]::new)))
                .and(CaseVisibility.visibleTo(staff));
    }

    /** One page of cases, the most pressing first when they are open, else the newest. */
    @Transactional(readOnly = true)
    public List<CaseSummary> list(Wanted wanted, Staff staff) {
        var order = wanted.overdue() ? "c.due_effective_on, c.id" : "c.registered_at DESC, c.id";
        return store.list(condition(wanted, staff), order, PAGE_SIZE + 1, (wanted.page() - 1) * PAGE_SIZE).stream()
                .map(file -> new CaseSummary(
                        file.id(),
                        file.code(),
                        file.matter().type(),
                        headline(file),
                        file.state(),
                        lines.unitName(file.leadUnit()),
                        file.registeredAt(),
                        file.dueEffectiveOn(),
                        lines.light(file),
                        true))
                .toList();
    }

    @Transactional(readOnly = true)
    public Figures figures(Staff staff) {
        return new Figures(
                count(Condition.where(Late.OPEN, Map.of()), staff),
                count(overdue(), staff),
                count(Condition.where("c.state = 'WAITING_FOR_APPLICANT'", Map.of()), staff),
                count(Condition.where("c.state IN ('ANSWERED', 'CLOSED') AND c.outcome IS NOT NULL", Map.of()), staff),
                count(Condition.where("c.state = 'WITHDRAWN'", Map.of()), staff),
                count(Condition.where("c.state = 'HANDED_OVER'", Map.of()), staff));
    }

    private long count(Condition what, Staff staff) {
        return store.count(what.and(CaseVisibility.countedFor(staff)));
    }

    /** The same that worklists and the case's page show red. */
    private Condition overdue() {
        return Late.condition(lights.today(), clock.instant());
    }

    private Condition condition(Wanted wanted, Staff staff) {
        var condition = Condition.all()
                .and(isNumber(wanted.words()) ? CaseVisibility.foundBy(staff) : CaseVisibility.visibleTo(staff));
        var state = wanted.state();
        if (state != null) {
            condition.and("c.state = :state", Map.of("state", state.name()));
        }
        if (wanted.overdue()) {
            condition.and(overdue());
        }
        var week = wanted.answered();
        if (week != null) {
            var today = lights.today().day();
            condition.and(
                    "c.answered_at >= :answered_from AND c.answered_at < :answered_until",
                    Map.of(
                            "answered_from", Timestamp.from(week.from(today)),
                            "answered_until", Timestamp.from(week.until(today))));
        }
        if (!wanted.words().isBlank()) {
            words(wanted.words(), condition);
        }
        return condition;
    }

    /** What is confidential shows no word of its text in a list. */
    private String headline(CaseFile file) {
        return file.grade().confidential() ? lines.text("cases.classification.hidden") : file.headline();
    }

    private static boolean isNumber(String typed) {
        return TrackingCode.read(typed).find().isPresent();
    }

    private void words(String typed, Condition condition) {
        var code = TrackingCode.read(typed).find();
        var identity = NationalId.read(typed).find();
        var former = Stream.concat(formerNumbers.find(typed).stream(), references.find(typed).stream())
                .distinct()
                .toList();
        if (!former.isEmpty()) {
            condition.and(
                    "c.id IN (:former)",
                    Map.of("former", former.stream().map(CaseId::value).toList()));
        } else if (code.isPresent()) {
            condition.and("c.tracking_code = :code", Map.of("code", code.get().value()));
        } else if (identity.isPresent()) {
            condition.and("""
                    c.applicant_id = ANY (ARRAY(SELECT a.applicant_id FROM applicants.published_identity a
                                                WHERE a.identity = :identity))
                    OR c.id = ANY (ARRAY(SELECT acting.subject_id FROM applicants.published_representation acting
                                         JOIN applicants.published_identity a ON a.applicant_id = acting.applicant_id
                                         WHERE a.identity = :identity))
                    """, Map.of("identity", identity.get().value()));
        } else {
            condition.and(
                    "c.classification = 'ORDINARY' AND c.search_vector @@ plainto_tsquery('simple', :words)",
                    Map.of("words", PersianText.searchKey(typed)));
        }
    }
}
