package ir.samad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Sessions of staff. They lie in the database, so that they are the same for every instance, survive a restart, and end
 * everywhere at once. A session remembers texts only, which every version of the program can read.
 */
@Component
public class StaffSessions {

    private static final String ACCOUNT = "samad.account";
    private static final String POSITION = "samad.position";
    private static final String HALF = "samad.second-step";
    private static final String HALF_SINCE = "samad.second-step.since";
    private static final String NEW_SECRET = "samad.new-secret";
    private static final String NEW_SECRET_SINCE = "samad.new-secret.since";
    private static final String HANDLE = "samad.handle";
    private static final String ADDRESS = "samad.address";
    private static final String BROWSER = "samad.browser";

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final AccessRules rules;
    private final Clock clock;

    StaffSessions(FindByIndexNameSessionRepository<? extends Session> repository, AccessRules rules, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.clock = clock;
    }

    /** Begins the session of an account: a new one, so that an id known before is worth nothing (session fixation). */
    public HttpSession begin(HttpServletRequest request, AccountId account, Requester from) {
        var session = anew(request, account, rules.idleStaffSession());
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(HANDLE, UUID.randomUUID().toString());
        session.setAttribute(ADDRESS, from.address());
        session.setAttribute(BROWSER, from.browser());
        return session;
    }

    /**
     * Begins a new session in which the password was right and the second step is missing. Nobody is signed in with it, so
     * it opens nothing; what ends the sessions of the account ends it too.
     */
    public HttpSession beginHalf(HttpServletRequest request, AccountId account) {
        var session = anew(request, account, rules.secondFactorTime());
        session.setAttribute(HALF, account.toString());
        session.setAttribute(HALF_SINCE, clock.instant().toString());
        return session;
    }

    /** Whose second step is missing in this request's session; empty when nobody's, or when it took too long. */
    public Optional<AccountId> findHalf(HttpServletRequest request) {
        return find(request, HALF, HALF_SINCE).map(account -> new AccountId(UUID.fromString(account)));
    }

    /** Keeps a sealed new secret until the telephone has proved that it knows it. */
    public void keepNewSecret(HttpServletRequest request, String hidden) {
        var session = request.getSession(true);
        session.setAttribute(NEW_SECRET, hidden);
        session.setAttribute(NEW_SECRET_SINCE, clock.instant().toString());
    }

    /** The sealed new secret of this session; empty when there is none, or when it took too long. */
    public Optional<String> findNewSecret(HttpServletRequest request) {
        return find(request, NEW_SECRET, NEW_SECRET_SINCE);
    }

    public void forgetNewSecret(HttpServletRequest request) {
        var session = request.getSession(true);
        session.removeAttribute(NEW_SECRET);
        session.removeAttribute(NEW_SECRET_SINCE);
    }

    private Optional<String> find(HttpServletRequest request, String attribute, String since) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(attribute) instanceof String text
                        && session.getAttribute(since) instanceof String moment
                        && clock.instant().isBefore(Instant.parse(moment).plus(rules.secondFactorTime()))
                ? Optional.of(text)
                : Optional.empty();
    }

    private static HttpSession anew(HttpServletRequest request, AccountId account, Duration idle) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        return session;
    }

    /** Whether this is a session of staff, with its own times; also before the second step. */
    static boolean isOfStaff(HttpSession session) {
        return session.getAttribute(ACCOUNT) != null || session.getAttribute(HALF) != null;
    }

    /** The account signed in with this request's session; ends a session that has lived its longest. */
    public Optional<AccountId> findAccount(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return Optional.empty();
        }
        // Both times come from the same clock, the one by which sessions expire.
        var age = Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime());
        if (age.compareTo(rules.longestStaffSession()) > 0) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(new AccountId(UUID.fromString(account)));
    }

    /** The position chosen in this session; null when none was. */
    public @Nullable UUID chosenPosition(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(POSITION) instanceof String position
                ? UUID.fromString(position)
                : null;
    }

    public void choosePosition(HttpServletRequest request, UUID positionId) {
        request.getSession(true).setAttribute(POSITION, positionId.toString());
    }

    /** All sessions of an account, the last used first. */
    public List<StaffSession> list(AccountId account, @Nullable HttpSession present) {
        var presentHandle = present == null ? null : present.getAttribute(HANDLE);
        return repository.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired() && session.getAttribute(ACCOUNT) != null)
                .map(session -> new StaffSession(
                        text(session, HANDLE),
                        session.getCreationTime(),
                        later(session.getLastAccessedTime(), session.getCreationTime()),
                        text(session, ADDRESS),
                        text(session, BROWSER),
                        text(session, HANDLE).equals(presentHandle)))
                .sorted(Comparator.comparing(StaffSession::lastUsed).reversed())
                .toList();
    }

    /** Ends the session of an account that bears this handle; false when there is none. */
    public boolean end(AccountId account, String handle) {
        return endWhere(account, handle::equals) > 0;
    }

    /** Ends every session of an account, on all instances. */
    public int endAll(AccountId account) {
        return endWhere(account, handle -> true);
    }

    /** Ends every session of an account but the one asking. */
    public int endOthers(AccountId account, HttpSession present) {
        var keep = String.valueOf(present.getAttribute(HANDLE));
        return endWhere(account, handle -> !handle.equals(keep));
    }

    private int endWhere(AccountId account, java.util.function.Predicate<String> ends) {
        var ended = 0;
        for (var entry : repository.findByPrincipalName(account.toString()).entrySet()) {
            if (ends.test(text(entry.getValue(), HANDLE))) {
                repository.deleteById(entry.getKey());
                ended++;
            }
        }
        return ended;
    }

    private static String text(Session session, String attribute) {
        return session.getAttribute(attribute) instanceof String text ? text : "";
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
