package ir.samad.directory.web;

import ir.samad.directory.Body;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryListing;
import ir.samad.directory.FoundEntry;
import ir.samad.directory.Keeper;
import ir.samad.directory.PositionKind;
import ir.samad.directory.TreeNode;
import ir.samad.directory.Unit;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Option;
import ir.samad.shell.Paging;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Looking around in the directory; open to every member of staff. */
@Controller
@Needs
class LookingPages {

    private static final int BRANCH = 200;
    private static final int ROWS = 30;
    private static final int FARTHEST = 100_000;
    private static final int LONGEST_QUERY = 200;

    private final Directory directory;
    private final DirectoryListing listing;
    private final Addressed addressed;
    private final Clock clock;

    LookingPages(Directory directory, DirectoryListing listing, Addressed addressed, Clock clock) {
        this.directory = directory;
        this.listing = listing;
        this.addressed = addressed;
        this.clock = clock;
    }

    @GetMapping("/staff/directory")
    String tree(Staff staff, Form form, Model model) {
        var from = from(form);
        var typed = form.text("q", 0, LONGEST_QUERY);
        var found = List.<FoundEntry>of();
        if (typed != null && !typed.isEmpty()) {
            found = form.readOptional("q", SearchQuery::read)
                    .map(query -> listing.search(query, from, ROWS + 1))
                    .orElse(List.of());
        }
        model.addAttribute("form", form);
        model.addAttribute("searched", typed != null && !typed.isEmpty());
        model.addAttribute("found", found.subList(0, Math.min(found.size(), ROWS)));
        model.addAttribute(
                "paging", paging("/staff/directory?q=" + encoded(form.value("q")), from, found.size(), ROWS));
        model.addAttribute("keeps", Keeping.mayKeep(staff));
        model.addAttribute("nation", listing.mayKeepNation(Keeper.of(staff)));
        branch(form, from, model);
        return "directory/tree";
    }

    /** The nodes below one, for a tree that opens in place. */
    @GetMapping("/staff/directory/below")
    String below(Form form, Model model) {
        branch(form, from(form), model);
        return "directory/_branch";
    }

    private void branch(Form form, int from, Model model) {
        Body body = form.value("body").isEmpty() ? null : addressed.body(form.value("body"));
        Unit unit = form.value("unit").isEmpty() ? null : addressed.unit(form.value("unit"));
        List<TreeNode> nodes;
        String self;
        if (unit != null) {
            nodes = listing.listBelow(unit.id(), from, BRANCH + 1);
            self = "unit=" + unit.id();
        } else if (body != null) {
            nodes = listing.listBelow(body.id(), from, BRANCH + 1);
            self = "body=" + body.id();
        } else {
            nodes = listing.listTop(from, BRANCH + 1);
            self = "";
        }
        model.addAttribute("here", unit != null ? unit.name() : body != null ? body.name() : "");
        model.addAttribute("crumbs", crumbs(body, unit));
        model.addAttribute("nodes", nodes.subList(0, Math.min(nodes.size(), BRANCH)));
        model.addAttribute(
                "more", nodes.size() > BRANCH ? "/staff/directory?" + self + "&from=" + (from + BRANCH) : "");
    }

    @GetMapping("/staff/directory/bodies/{id}")
    String body(Staff staff, @PathVariable String id, Model model) {
        var body = addressed.body(id);
        model.addAttribute("body", body);
        model.addAttribute("crumbs", crumbs(body, null));
        model.addAttribute("former", listing.listFormerNames(body.id()));
        model.addAttribute("nodes", listing.listBelow(body.id(), 0, BRANCH));
        model.addAttribute("responsible", Responsible.of(directory.responsibleFor(body.id()), directory, clock));
        model.addAttribute("changes", listing.listChanges(body.id().value()));
        model.addAttribute("mayKeep", listing.mayKeep(Keeper.of(staff), body.id()));
        return "directory/body";
    }

    @GetMapping("/staff/directory/units/{id}")
    String unit(Staff staff, @PathVariable String id, Model model) {
        var unit = addressed.unit(id);
        var now = clock.instant();
        var holders = listing.listHolders(unit.id());
        model.addAttribute("unit", unit);
        model.addAttribute("crumbs", crumbs(null, unit));
        model.addAttribute("former", listing.listFormerNames(unit.id()));
        model.addAttribute("body", directory.getBody(unit.bodyId()));
        model.addAttribute("nodes", listing.listBelow(unit.id(), 0, BRANCH));
        model.addAttribute("responsible", Responsible.of(directory.responsibleFor(unit.id()), directory, clock));
        model.addAttribute("rows", PositionRows.of(directory.listPositions(unit.id()), holders, now));
        model.addAttribute("closed", PositionRows.of(listing.listClosedPositions(unit.id()), holders, now));
        model.addAttribute("changes", listing.listChanges(unit.id().value()));
        model.addAttribute("mayKeep", listing.mayKeep(Keeper.of(staff), unit));
        return "directory/unit";
    }

    @GetMapping("/staff/directory/people/{id}")
    String person(Staff staff, @PathVariable String id, Model model) {
        var person = addressed.person(id);
        model.addAttribute("person", person);
        model.addAttribute("held", listing.listHeldEver(person.id()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("changes", listing.listChanges(person.id().value()));
        model.addAttribute("mayKeep", listing.mayKeep(Keeper.of(staff), person.id()));
        return "directory/person";
    }

    /** What is missing: positions without a holder, bodies without a performance office or a responsible official. */
    @GetMapping("/staff/directory/gaps")
    String gaps(Form form, Model model) {
        var from = from(form);
        var kind = form.value("kind").isEmpty() ? null : form.choice("kind", PositionKind.class);
        var vacant = listing.listVacant(kind, from, ROWS + 1);
        model.addAttribute("form", form);
        model.addAttribute("vacant", vacant.subList(0, Math.min(vacant.size(), ROWS)));
        model.addAttribute(
                "paging",
                paging("/staff/directory/gaps?kind=" + (kind == null ? "" : kind.name()), from, vacant.size(), ROWS));
        model.addAttribute("withoutOffice", listing.listWithoutPerformanceOffice());
        model.addAttribute("withoutResponsible", listing.listWithoutResponsible());
        return "directory/gaps";
    }

    private List<Option> crumbs(@Nullable Body body, @Nullable Unit unit) {
        var crumbs = new ArrayList<Option>();
        if (unit != null) {
            directory.listAbove(unit.id()).stream()
                    .skip(1)
                    .forEach(above -> crumbs.add(new Option("/staff/directory/units/" + above.id(), above.name())));
        }
        Optional<BodyId> next = unit != null
                ? Optional.of(unit.bodyId())
                : Optional.ofNullable(body).map(Body::parentId);
        while (next.isPresent()) {
            var above = directory.getBody(next.get());
            crumbs.add(new Option("/staff/directory/bodies/" + above.id(), above.name()));
            next = Optional.ofNullable(above.parentId());
        }
        return crumbs.reversed();
    }

    private static int from(Form form) {
        if (form.value("from").isEmpty()) {
            return 0;
        }
        var from = form.number("from", 0, FARTHEST);
        if (from == null) {
            throw new NotFound("No such page");
        }
        return from;
    }

    private static Paging paging(String address, int from, int found, int rows) {
        return new Paging(
                from == 0 ? null : address + "&from=" + Math.max(0, from - rows),
                found > rows ? address + "&from=" + (from + rows) : null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
