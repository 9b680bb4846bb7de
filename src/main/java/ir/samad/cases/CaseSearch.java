package ir.samad.cases;

import ir.samad.calendar.Lights;
import ir.samad.cases.store.CaseStore;
import ir.samad.cases.store.CaseVisibility;
import ir.samad.cases.store.FormerNumbers;
import ir.samad.database.Condition;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.NationalId;
import ir.samad.vocabulary.PersianText;
import ir.samad.vocabulary.TrackingCode;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for looking over cases: lists and figures of what a member of staff may see, and nothing else. */
@Component
public class CaseSearch {

    /** Files on one page. */
    public static final int PAGE_SIZE = 50;

    private static final String OPEN = "c.answered_at IS NULL AND c.closed_at IS NULL";

    private final CaseStore store;
    private final FormerNumbers formerNumbers;
    private final CaseLines lines;
    private final Lights lights;

    CaseSearch(CaseStore store, FormerNumbers formerNumbers, CaseLines lines, Lights lights) {
        this.store = store;
        this.formerNumbers = formerNumbers;
        this.lines = lines;
        this.lights = lights;
    }

    /**
     * What is looked for.
     *
     * @param words a tracking code, a national number, the number in an older system, or words of the text; empty for all
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

    /** How the cases stand that one may see; what was withdrawn is neither answered nor open. */
    public record Figures(long open, long overdue, long waiting, long answered, long withdrawn) {}

    /**
     * The last history entry of each of these cases that one may see: what whoever acts on several at once has seen, so
     * that a case somebody else moved meanwhile is refused to him.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> lastEntries(List<UUID> ids, Staff staff) {
        return ids.isEmpty()
                ? Map.of()
                : store.lastEntries(Condition.where("c.id = ANY (:ids)", Map.of("ids", ids.toArray(UUID[]::new)))
                        .and(CaseVisibility.visibleTo(staff)));
    }

    /** Those of these cases that one may see in which the applicant's last words have not been opened by their lead. */
    @Transactional(readOnly = true)
    public Set<UUID> withNews(List<UUID> ids, Staff staff) {
        return ids.isEmpty()
                ? Set.of()
                : store.ids(Condition.where(
                                "c.applicant_news AND c.id = ANY (:ids)", Map.of("ids", ids.toArray(UUID[]::new)))
                        .and(CaseVisibility.visibleTo(staff)));
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
                        file.headline(),
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
                count(Condition.where(OPEN, Map.of()), staff),
                count(overdue(), staff),
                count(Condition.where("c.state = 'WAITING_FOR_APPLICANT'", Map.of()), staff),
                count(Condition.where("c.state IN ('ANSWERED', 'CLOSED') AND c.outcome IS NOT NULL", Map.of()), staff),
                count(Condition.where("c.state = 'WITHDRAWN'", Map.of()), staff));
    }

    private long count(Condition what, Staff staff) {
        return store.count(what.and(CaseVisibility.visibleTo(staff)));
    }

    /** Open, and red: the same that worklists and the case's page show. */
    private Condition overdue() {
        return Condition.where(OPEN, Map.of()).and(lights.today().red("c.due_effective_on", "c.county_code"));
    }

    private Condition condition(Wanted wanted, Staff staff) {
        var condition = Condition.all().and(CaseVisibility.visibleTo(staff));
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

    private void words(String typed, Condition condition) {
        var code = TrackingCode.read(typed).find();
        var identity = NationalId.read(typed).find();
        var former = formerNumbers.find(typed);
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
                    "c.search_vector @@ plainto_tsquery('simple', :words)",
                    Map.of("words", PersianText.searchKey(typed)));
        }
    }
}
