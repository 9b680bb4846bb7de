package ir.samad.integration.web;

import ir.samad.access.AccountScope;
import ir.samad.access.Requester;
import ir.samad.directory.BodyId;
import ir.samad.directory.Directory;
import ir.samad.integration.Client;
import ir.samad.integration.ClientId;
import ir.samad.integration.ClientScope;
import ir.samad.integration.Clients;
import ir.samad.integration.KeyText;
import ir.samad.shell.Form;
import ir.samad.shell.Menu;
import ir.samad.shell.MenuItem;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.RefusedException;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.shell.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators keep the programs of their body that use the API; at the Centre, of the nation. */
@Controller
@Needs(Right.KEEP_ACCOUNTS)
class ClientPages implements Menu {

    private static final int MOST_SHOWN = 500;
    private static final int EVENTS_SHOWN = 50;
    private static final int AFTER_ACCOUNTS = 810;

    private final Clients clients;
    private final ClientForms forms;
    private final AccountScope scope;
    private final Directory directory;
    private final Clock clock;

    ClientPages(Clients clients, ClientForms forms, AccountScope scope, Directory directory, Clock clock) {
        this.clients = clients;
        this.forms = forms;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/staff/clients")
    String list(Staff staff, Model model) {
        model.addAttribute(
                "rows",
                clients.list(scope.bodyOf(staff), MOST_SHOWN).stream()
                        .map(client -> ClientRow.of(
                                client, bodyName(client.body()), clients.listKeys(client.id()), clock.instant()))
                        .toList());
        return "integration/clients";
    }

    @GetMapping("/staff/clients/new")
    String blank(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("scopes", ClientScope.values());
        return "integration/client-new";
    }

    @PostMapping("/staff/clients/new")
    String open(Staff staff, Form form, Requester from, Model model) {
        var opening = forms.read(form, staff);
        var opened = opening.flatMap(wanted -> form.keep("positions", clients.open(wanted, staff, from)));
        return opened.isEmpty()
                ? blank(form, model)
                : handOver(opened.get().client(), opened.get().key(), model);
    }

    @GetMapping("/staff/clients/{id}")
    String show(Staff staff, @PathVariable String id, Model model) {
        var client = kept(staff, id);
        var keys = clients.listKeys(client.id());
        model.addAttribute("row", ClientRow.of(client, bodyName(client.body()), keys, clock.instant()));
        model.addAttribute("keys", keys);
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "positions",
                clients.listPositions(client).stream()
                        .map(held -> new ClientRow.HeldRow(
                                held.position().id().value(),
                                held.position().title() + "، " + held.unit().name()))
                        .toList());
        model.addAttribute("events", clients.listEvents(client.id(), EVENTS_SHOWN));
        return "integration/client";
    }

    @PostMapping("/staff/clients/{id}/rotate")
    String rotate(Staff staff, @PathVariable String id, Requester from, Model model) {
        var client = kept(staff, id);
        if (!client.isOpen()) {
            throw new NotFound("A closed program gets no key");
        }
        return handOver(client, clients.rotate(client.id(), staff, from), model);
    }

    @PostMapping("/staff/clients/{id}/keys/{key}/revoke")
    String revoke(
            Staff staff, @PathVariable String id, @PathVariable String key, Requester from, RedirectAttributes told) {
        clients.revoke(kept(staff, id).id(), key, staff, from);
        Told.done(told, "integration.client.revoked");
        return "redirect:/staff/clients/" + id;
    }

    @PostMapping("/staff/clients/{id}/close")
    String close(Staff staff, @PathVariable String id, Requester from, RedirectAttributes told) {
        clients.close(kept(staff, id).id(), staff, from).findRefusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        Told.done(told, "integration.client.closed");
        return "redirect:/staff/clients/" + id;
    }

    /** Shown in the answer itself and not after a redirect: the key is kept nowhere from which to show it again. */
    private static String handOver(Client client, KeyText key, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("key", key.whole());
        return "integration/client-key";
    }

    private Client kept(Staff staff, String id) {
        return clients.find(new ClientId(PathId.read(id)))
                .filter(client -> covers(staff, client))
                .orElseThrow(() -> new NotFound("No such program, or not his to keep"));
    }

    private boolean covers(Staff staff, Client client) {
        UUID own = scope.bodyOf(staff);
        if (own == null) {
            return true;
        }
        BodyId body = client.body();
        while (body != null) {
            if (body.value().equals(own)) {
                return true;
            }
            body = directory.getBody(body).parentId();
        }
        return false;
    }

    private String bodyName(BodyId body) {
        return directory.getBody(body).name();
    }

    @Override
    public List<MenuItem> itemsFor(HttpServletRequest request) {
        return request.getAttribute(Staff.ATTRIBUTE) instanceof Staff staff && staff.may(Right.KEEP_ACCOUNTS)
                ? List.of(new MenuItem("/staff/clients", "integration.clients.menu", AFTER_ACCOUNTS))
                : List.of();
    }
}
