package ir.samad.integration.web;

import ir.samad.cases.CaseId;
import ir.samad.cases.CasePersons;
import ir.samad.cases.Cases;
import ir.samad.integration.ClientScope;
import ir.samad.integration.web.CaseJson.ApplicantJson;
import ir.samad.shell.ForPrograms;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Problem;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is masked of the person behind a case, to a position that says why it needs it; recorded, as on the page. */
@RestController
@ForPrograms
@Needs({Right.HANDLE_CASES, Right.OVERSEE_UNIT, Right.OVERSEE_TERRITORY, Right.OVERSEE_NATION})
class PersonApi {

    private final SentJson bodies;
    private final Cases cases;
    private final CasePersons persons;

    PersonApi(SentJson bodies, Cases cases, CasePersons persons) {
        this.bodies = bodies;
        this.cases = cases;
        this.persons = persons;
    }

    @PostMapping("/api/v1/cases/{id}/person")
    @Within(ClientScope.CASES_READ)
    ApplicantJson show(@PathVariable String id, HttpServletRequest request, Staff staff) {
        var form = bodies.read(request, Shape.PERSON).form();
        var file = cases.find(new CaseId(PathId.read(id)), staff).orElseThrow(() -> new NotFound("Case"));
        var reason = form.text("reason", CasePersons.SHORTEST_REASON, CasePersons.LONGEST_REASON);
        if (reason == null) {
            throw Problem.of(form);
        }
        return persons.show(file, staff, reason)
                .map(ApplicantJson::of)
                .orElseThrow(() -> new NotFound("An anonymous report has no person"));
    }
}
