package ir.samad.access.web;

import ir.samad.access.Account;
import ir.samad.access.AccountEventKind;
import ir.samad.access.AccountId;
import ir.samad.access.AccountScope;
import ir.samad.access.Accounts;
import ir.samad.access.Requester;
import ir.samad.access.SecondFactors;
import ir.samad.access.StaffSessions;
import ir.samad.directory.Directory;
import ir.samad.directory.HeldPosition;
import ir.samad.directory.Person;
import ir.samad.directory.PersonId;
import ir.samad.directory.Unit;
import ir.samad.directory.UnitId;
import ir.samad.shell.Form;
import ir.samad.shell.Needs;
import ir.samad.shell.NotFound;
import ir.samad.shell.Paging;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where administrators keep the accounts of their body. */
@Controller
@Needs(Right.KEEP_ACCOUNTS)
class AccountPages {

    private static final int ROWS = 50;
    private static final int EVENTS_SHOWN = 50;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_NUMBER = 30;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final Accounts accounts;
    private final AccountScope scope;
    private final StaffSessions sessions;
    private final SecondFactors secondFactors;
    private final Directory directory;
    private final Clock clock;

    AccountPages(
            Accounts accounts,
            AccountScope scope,
            StaffSessions sessions,
            SecondFactors secondFactors,
            Directory directory,
            Clock clock) {
        this.accounts = accounts;
        this.scope = scope;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/staff/accounts")
    String list(Staff staff, Form form, Model model) {
        var begins = form.text("name", 0, LONGEST_NAME);
        var after = form.text("after", 0, LONGEST_NAME);
        var found = form.isRefused() || begins == null || after == null
                ? java.util.List.<Account>of()
                : accounts.list(scope.bodyOf(staff), begins, after, ROWS + 1);
        var more = found.size() > ROWS;
        var shown = more ? found.subList(0, ROWS) : found;
        model.addAttribute("form", form);
        model.addAttribute("rows", shown.stream().map(this::row).toList());
        model.addAttribute(
                "paging",
                new Paging(
                        after == null || after.isEmpty() ? null : "/staff/accounts?name=" + encoded(begins),
                        more
                                ? "/staff/accounts?name=" + encoded(begins) + "&after="
                                        + encoded(shown.getLast().username())
                                : null));
        return "access/accounts";
    }

    @GetMapping("/staff/accounts/new")
    String blank(Form form, Model model) {
        model.addAttribute("form", form);
        return "access/account-new";
    }

    @PostMapping("/staff/accounts/new")
    String open(Staff staff, Form form, Requester from, Model model) {
        var number = form.text("person", 1, LONGEST_NUMBER);
        var username = form.read("username", Accounts::readUsername);
        var place = number == null ? Optional.<Found>empty() : find(staff, number, form);
        if (form.isRefused() || place.isEmpty() || username == null) {
            return blank(form, model);
        }
        var opened = accounts.open(
                place.get().person().id().value(), place.get().unit().value(), username, by(staff), from);
        if (opened instanceof Outcome.Done<Accounts.Opened>(var done)) {
            return handOver(done.account(), done.password(), model);
        }
        form.keep("username", opened);
        return blank(form, model);
    }

    @GetMapping("/staff/accounts/{id}")
    String show(Staff staff, @PathVariable String id, Form form, Model model) {
        var account = kept(staff, id);
        model.addAttribute("form", form);
        model.addAttribute("row", row(account));
        model.addAttribute("own", account.id().value().equals(staff.accountId()));
        model.addAttribute(
                "sessions",
                sessions.list(account.id(), null).stream().map(SessionRow::of).toList());
        model.addAttribute("events", EventRow.of(accounts.listEvents(account.id(), EVENTS_SHOWN)));
        model.addAttribute(
                "positions",
                directory.listPositionsHeldBy(new PersonId(account.personId()), clock.instant()).stream()
                        .map(held ->
                                held.position().title() + "، " + held.unit().name())
                        .toList());
        return "access/account";
    }

    @PostMapping("/staff/accounts/{id}/unlock")
    String unlock(Staff staff, @PathVariable String id, Requester from) {
        accounts.unlock(kept(staff, id).id(), by(staff), from);
        return "redirect:/staff/accounts/" + id;
    }

    @PostMapping("/staff/accounts/{id}/reset")
    String reset(Staff staff, @PathVariable String id, Requester from, Model model) {
        var account = keptOfAnother(staff, id);
        return handOver(account, accounts.reset(account.id(), by(staff), from), model);
    }

    /** The telephone is lost, and the recovery codes with it. */
    @PostMapping("/staff/accounts/{id}/second-factor")
    String resetSecondFactor(Staff staff, @PathVariable String id, Form form, Requester from, Model model) {
        var account = keptOfAnother(staff, id);
        var reason = form.text("reason", SHORTEST_REASON, LONGEST_REASON);
        if (reason == null) {
            return show(staff, id, form, model);
        }
        secondFactors.reset(account.id(), reason, by(staff), from);
        return "redirect:/staff/accounts/" + id;
    }

    @PostMapping("/staff/accounts/{id}/close")
    String close(Staff staff, @PathVariable String id, Requester from) {
        accounts.close(keptOfAnother(staff, id).id(), by(staff), from);
        return "redirect:/staff/accounts/" + id;
    }

    @PostMapping("/staff/accounts/{id}/reopen")
    String reopen(Staff staff, @PathVariable String id, Requester from) {
        accounts.reopen(keptOfAnother(staff, id).id(), by(staff), from);
        return "redirect:/staff/accounts/" + id;
    }

    @PostMapping("/staff/accounts/{id}/end-sessions")
    String endSessions(Staff staff, @PathVariable String id, Requester from) {
        var account = keptOfAnother(staff, id);
        if (sessions.endAll(account.id()) > 0) {
            accounts.record(account.id(), AccountEventKind.SESSION_ENDED, by(staff), from);
        }
        return "redirect:/staff/accounts/" + id;
    }

    /** Shown in the answer itself and not after a redirect: the password is kept nowhere from which to show it again. */
    private static String handOver(Account account, String password, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("password", password);
        return "access/account-password";
    }

    private Account kept(Staff staff, String id) {
        return accountId(id)
                .flatMap(accounts::find)
                .filter(account -> scope.covers(staff, account))
                .orElseThrow(() -> new NotFound("No such account, or not his to keep"));
    }

    /** One's own account is not reset or closed here: that would lock the keeper out, or spare him his old password. */
    private Account keptOfAnother(Staff staff, String id) {
        var account = kept(staff, id);
        if (account.id().value().equals(staff.accountId())) {
            throw new ir.samad.shell.RefusedException(Refusal.of("access.account.own"));
        }
        return account;
    }

    private Optional<Found> find(Staff staff, String number, Form form) {
        var digits = ir.samad.vocabulary.NationalId.read(number);
        var person = directory
                .findPersonByPersonnelNumber(number)
                .or(() -> digits.find().flatMap(id -> directory.findPersonByNationalId(id.value())));
        var unit = person.filter(found -> scope.coversPerson(staff, found.id().value()))
                .flatMap(found -> directory.listPositionsHeldBy(found.id(), clock.instant()).stream()
                        .map(HeldPosition::unit)
                        .map(Unit::id)
                        .findFirst());
        if (unit.isEmpty()) {
            form.refuse("person", Refusal.of("access.account.nobody"));
            return Optional.empty();
        }
        return Optional.of(new Found(person.orElseThrow(), unit.get()));
    }

    private record Found(Person person, UnitId unit) {}

    private AccountRow row(Account account) {
        return new AccountRow(
                account,
                directory
                        .findPerson(new PersonId(account.personId()))
                        .map(Person::name)
                        .orElse(""),
                directory.findUnit(new UnitId(account.unitId())).map(Unit::name).orElse(""),
                accounts.findLockedUntil(account).orElse(null));
    }

    private static AccountId by(Staff staff) {
        return new AccountId(staff.accountId());
    }

    private static Optional<AccountId> accountId(String typed) {
        try {
            return Optional.of(new AccountId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
