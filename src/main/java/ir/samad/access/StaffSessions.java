package ir.samad.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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
    private static final String HANDLE = "samad.handle";
    private static final String ADDRESS = "samad.address";
    private static final String BROWSER = "samad.browser";

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final AccessRules rules;

    StaffSessions(FindByIndexNameSessionRepository<? extends Session> repository, AccessRules rules) {
        this.repository = repository;
        this.rules = rules;
    }

    /** Begins the session of an account: a new one, so that an id known before is worth nothing (session fixation). */
    public HttpSession begin(HttpServletRequest request, AccountId account, Requester from) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(rules.idleStaffSession().toSeconds()));
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        session.setAttribute(HANDLE, UUID.randomUUID().toString());
        session.setAttribute(ADDRESS, from.address());
        session.setAttribute(BROWSER, from.browser());
        return session;
    }

    /** Whether this is a session of staff, with its own times. */
    static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(ACCOUNT) != null;
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
                .filter(session -> !session.isExpired())
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
