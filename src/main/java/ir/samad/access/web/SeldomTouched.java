package ir.samad.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions whose last use is written once a minute instead of with every request: a click then costs no durable write. A
 * session that is used ends up to a minute earlier than its idle time says, never later. What is asked for twice by one
 * request, as the filter of sessions does when it saves, is read once.
 */
final class SeldomTouched<S extends Session> implements FindByIndexNameSessionRepository<SeldomTouched.Touched<S>> {

    /** How far the last use that is written may lie behind. */
    static final Duration STEP = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;
    private final SessionTransactions transactions;

    /** What this request found and has just saved, for the one question of the filter that follows. */
    private final ThreadLocal<@Nullable Touched<S>> saved = new ThreadLocal<>();

    SeldomTouched(FindByIndexNameSessionRepository<S> sessions, SessionTransactions transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    @Override
    public Touched<S> createSession() {
        return new Touched<>(sessions.createSession(), false);
    }

    @Override
    public void save(Touched<S> session) {
        sessions.save(session.session);
        if (session.found) {
            saved.set(session);
        } else {
            saved.remove();
        }
    }

    @Override
    public @Nullable Touched<S> findById(String id) {
        var just = saved.get();
        saved.remove();
        if (just != null && just.getId().equals(id)) {
            return just;
        }
        var session = transactions.read(() -> sessions.findById(id));
        return session == null ? null : new Touched<>(session, true);
    }

    @Override
    public void deleteById(String id) {
        saved.remove();
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Touched<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, Touched<S>> found = new HashMap<>();
        sessions.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new Touched<>(session, false)));
        return found;
    }

    /**
     * One session; everything but the time of its last use goes through.
     *
     * @param found whether the request asked for it by its id
     */
    record Touched<S extends Session>(S session, boolean found) implements Session {

        @Override
        public void setLastAccessedTime(Instant at) {
            if (at.isAfter(session.getLastAccessedTime().plus(STEP))) {
                session.setLastAccessedTime(at);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
