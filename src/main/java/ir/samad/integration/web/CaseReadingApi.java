package ir.samad.integration.web;

import ir.samad.attachments.AttachmentId;
import ir.samad.attachments.Attachments;
import ir.samad.audit.AccessRecords;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CasePersons;
import ir.samad.cases.CaseSearch;
import ir.samad.cases.CaseState;
import ir.samad.cases.CaseSummary;
import ir.samad.cases.Cases;
import ir.samad.catalogue.CaseType;
import ir.samad.integration.ClientScope;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading cases: what the position may see, and nothing else. Another body's case and one that does not exist look alike.
 * Reading is not receiving; that is an action of its own.
 */
@RestController
@ForPrograms
@Needs({Right.HANDLE_CASES, Right.OVERSEE_UNIT, Right.OVERSEE_TERRITORY, Right.OVERSEE_NATION})
class CaseReadingApi {

    private static final Set<String> QUERY = Set.of("q", "state", "overdue", "page");

    private final Cases cases;
    private final CaseSearch search;
    private final CasePersons persons;
    private final Attachments attachments;
    private final AccessRecords accessRecords;

    CaseReadingApi(
            Cases cases, CaseSearch search, CasePersons persons, Attachments attachments, AccessRecords accessRecords) {
        this.cases = cases;
        this.search = search;
        this.persons = persons;
        this.attachments = attachments;
        this.accessRecords = accessRecords;
    }

    /** One page of cases. */
    record CasePage(int page, boolean more, List<CaseLine> cases) {}

    /** A case in one line. */
    record CaseLine(
            UUID id,
            String trackingCode,
            CaseType type,
            String headline,
            CaseState state,
            String unit,
            Instant registeredAt,
            LocalDate dueOn) {

        static CaseLine of(CaseSummary summary) {
            return new CaseLine(
                    summary.id().value(),
                    summary.code().value(),
                    summary.type(),
                    summary.headline(),
                    summary.state(),
                    summary.unitName(),
                    summary.registeredAt(),
                    summary.dueOn());
        }
    }

    @GetMapping("/api/v1/cases")
    @Within(ClientScope.CASES_READ)
    CasePage list(Staff staff, Form form) {
        var query = new Query(form, QUERY);
        var wanted = new CaseSearch.Wanted(
                query.words(), query.choice("state", CaseState.class), query.flag("overdue"), query.page());
        query.demandAccepted();
        var found = search.list(wanted, staff);
        var more = found.size() > CaseSearch.PAGE_SIZE;
        return new CasePage(
                wanted.page(),
                more,
                (more ? found.subList(0, CaseSearch.PAGE_SIZE) : found)
                        .stream().map(CaseLine::of).toList());
    }

    @GetMapping("/api/v1/cases/{id}")
    @Within(ClientScope.CASES_READ)
    CaseJson show(@PathVariable String id, Staff staff) {
        var file = visible(id, staff);
        accessRecords.record(staff, file.id().value(), "integration.access.case");
        return CaseJson.of(
                file,
                persons.find(file, staff).orElse(null),
                cases.history(file),
                attachments.list(file.id().value()));
    }

    @GetMapping("/api/v1/cases/{id}/documents/{document}")
    @Within(ClientScope.CASES_READ)
    ResponseEntity<Resource> document(@PathVariable String id, @PathVariable String document, Staff staff) {
        var file = visible(id, staff);
        accessRecords.record(staff, file.id().value(), "integration.access.document");
        return attachments.serve(file.id().value(), new AttachmentId(PathId.read(document)));
    }

    private CaseFile visible(String id, Staff staff) {
        return cases.find(new CaseId(PathId.read(id)), staff).orElseThrow(() -> new NotFound("Case"));
    }
}
