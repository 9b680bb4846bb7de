package ir.samad.house;

import ir.samad.access.AccountId;
import ir.samad.access.Accounts;
import ir.samad.access.PasswordCost;
import ir.samad.access.Requester;
import ir.samad.directory.BodyType;
import ir.samad.directory.Capacity;
import ir.samad.directory.Country;
import ir.samad.directory.Directory;
import ir.samad.directory.DirectoryEntries;
import ir.samad.directory.Keeper;
import ir.samad.directory.PersonEntry;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.PositionEntry;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.Unit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Members of staff for tests, through the real doors: a person, a position he holds, an account, and a way in.
 *
 * <pre>{@code
 * @Autowired StaffLogin staff;
 *
 * var officer = staff.colleague(unit, PositionKind.DESK_OFFICER);
 * var web = staff.signIn(port, officer);           // an HTTP client that is signed in
 * staff.signIn(visit, officer);                    // the same with a browser
 * }</pre>
 */
public final class StaffLogin {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Directory directory;
    private final DirectoryEntries entries;
    private final Accounts accounts;

    StaffLogin(Directory directory, DirectoryEntries entries, Accounts accounts) {
        this.directory = directory;
        this.entries = entries;
        this.accounts = accounts;
    }

    /** Makes bodies and units. */
    public Country country() {
        return new Country(directory, entries);
    }

    /** Somebody in a new body of his own. */
    public Colleague colleague(PositionKind kind) {
        var country = country();
        return colleague(country.headquarters(country.body(BodyType.ORGANIZATION)), kind);
    }

    /** Somebody with a new position in this unit. */
    public Colleague colleague(Unit unit, PositionKind kind) {
        var code = Country.unique("position");
        var position = entries.createPosition(
                        PositionEntry.of(code, unit.id(), "سمت آزمون " + code, kind), Keeper.PROGRAM)
                .orThrow();
        return colleague(unit, position);
    }

    /** Somebody new in a position that is there. */
    public Colleague colleague(Unit unit, Position position) {
        return successor(unit, position, LONG_AGO);
    }

    /** Whoever holds a position leaves it. */
    public void leave(PositionId position, Instant at) {
        directory
                .listHolders(position, at)
                .forEach(holder -> entries.end(holder.holding().id(), null, at, Keeper.PROGRAM)
                        .orThrow());
    }

    /** Somebody else takes a further position beside his own. */
    public void takesAlso(Colleague colleague, Position position, Instant from) {
        entries.assign(position.id(), colleague.person(), Capacity.HOLDER, from, null, Keeper.PROGRAM)
                .orThrow();
    }

    /** Somebody new in a position from a moment on. */
    public Colleague successor(Unit unit, Position position, Instant from) {
        var username = Country.unique("user").toLowerCase(Locale.ROOT);
        var person = entries.createPerson(
                        new PersonEntry(nameOf(username), null, ("p-" + username).toUpperCase(Locale.ROOT)),
                        Keeper.PROGRAM)
                .orThrow();
        var holding = entries.assign(position.id(), person.id(), Capacity.HOLDER, from, null, Keeper.PROGRAM)
                .orThrow();
        var password = "یک گذرواژه بلند برای آزمون";
        var account = openAccount(person.id(), unit, username, password);
        return new Colleague(account, person.id(), position, unit, holding.id(), username, password);
    }

    /** A name of letters only, as a person has one: another one for each user name. */
    private static String nameOf(String username) {
        var name = new StringBuilder("همکار آزمون ");
        username.chars().filter(Character::isDigit).forEach(digit -> name.append("ابپتثجدرسم".charAt(digit - '0')));
        return name.append("نیا").toString();
    }

    /** An account whose first password has been changed. */
    public AccountId openAccount(PersonId person, Unit unit, String username, String password) {
        var opened = accounts.open(person.value(), unit.id().value(), username, null, Requester.program())
                .orThrow();
        return accounts.changePassword(opened.account().id(), opened.password(), password, Requester.program())
                .orThrow()
                .id();
    }

    /** An HTTP client of his own that is signed in. */
    public WebClient signIn(int port, Colleague colleague) {
        var web = new WebClient(port);
        signIn(web, colleague);
        return web;
    }

    /** Signs this client in. */
    public WebClient.Answer signIn(WebClient web, Colleague colleague) {
        web.get("/staff/login");
        var answer =
                web.post("/staff/login", Map.of("username", colleague.username(), "password", colleague.password()));
        if (answer.status() != 302 && answer.status() != 303) {
            throw new AssertionError("Not signed in: " + answer.status() + "\n" + answer.text());
        }
        return answer;
    }

    /** Signs a browser in. */
    public void signIn(Visit visit, Colleague colleague) {
        visit.open("/staff/login");
        visit.page().locator("#username").fill(colleague.username());
        visit.page().locator("#password").fill(colleague.password());
        visit.page().locator("main form button[type=submit]").first().click();
        visit.page().waitForURL(url -> !url.contains("/staff/login"));
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {
        /** Thousands of colleagues sign in during a run: what is shipped is tested on its own, and would take half of it. */
        @Bean
        @Primary
        PasswordCost cheapPasswords() {
            return new PasswordCost(64, 1);
        }

        @Bean
        StaffLogin staffLogin(Directory directory, DirectoryEntries entries, Accounts accounts) {
            return new StaffLogin(directory, entries, accounts);
        }
    }
}
