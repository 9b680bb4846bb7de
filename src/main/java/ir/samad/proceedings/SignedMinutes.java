package ir.samad.proceedings;

import static java.nio.charset.StandardCharsets.UTF_8;

import ir.samad.shell.Staff;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.Outcome;
import ir.samad.vocabulary.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for minutes. The chair signs, with his own account, exactly what he saw; from then on nothing of it changes. A
 * correction has a reason, and ends with another version that the chair signs; every version is kept.
 */
@Component
public class SignedMinutes {

    private final MinutesStore store;
    private final OfficialSessionStore sessions;
    private final OfficialSessions door;
    private final SessionDecisions decisions;
    private final SessionNotices notices;
    private final Territory territory;
    private final Clock clock;

    SignedMinutes(
            MinutesStore store,
            OfficialSessionStore sessions,
            OfficialSessions door,
            SessionDecisions decisions,
            SessionNotices notices,
            Territory territory,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.door = door;
        this.decisions = decisions;
        this.notices = notices;
        this.territory = territory;
        this.clock = clock;
    }

    /** All versions, the newest first, for whoever may read the session, or owes something of it. */
    @Transactional(readOnly = true)
    public List<Minutes> list(UUID session, Staff staff) {
        if (door.find(session, staff).isPresent()) {
            return store.list(session);
        }
        var owed = decisions.listOwedOf(session, staff);
        return store.list(session).stream()
                .filter(one -> one.content().decisions().stream().anyMatch(decided -> isHis(decided, owed, staff)))
                .toList();
    }

    /** As it was signed then: no later version takes away what he owed in it. */
    private boolean isHis(MinutesContent.Decided decided, Set<UUID> owed, Staff staff) {
        var unit = decided.ownerUnit();
        return unit == null ? owed.contains(decided.id()) : decisions.owes(unit, decided.ownerPosition(), staff);
    }

    /** One version, when he may have it. */
    @Transactional(readOnly = true)
    public Optional<Minutes> find(UUID session, int version, Staff staff) {
        return list(session, staff).stream()
                .filter(one -> one.version() == version)
                .findFirst();
    }

    /** The digest of what stands of a session now: what the chair is shown is what he signs. */
    public String digest(SessionFile file) {
        return sha256(store.write(content(file)));
    }

    /** What would be signed now. */
    public MinutesContent content(SessionFile file) {
        return MinutesContent.of(
                file, territory.getProvince(file.session().province()).name());
    }

    /**
     * Signs what stands of the session.
     *
     * @param seen digest of what the chair was shown
     */
    @Transactional
    public Outcome<Integer> sign(UUID id, String seen, Staff by) {
        sessions.lock(id);
        var session = door.findPresided(id, by).orElseThrow();
        if (session.held() == null) {
            return Outcome.refused(Refusal.by(session.kind().clause(), "proceedings.refused.not-held"));
        }
        if (!session.isOpen()) {
            return Outcome.refused(Refusal.of("proceedings.refused.signed"));
        }
        var file = decisions.file(session);
        var missing = door.findMissing(session, file.attendees());
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        var content = store.write(content(file));
        var digest = sha256(content);
        if (!digest.equals(seen)) {
            return Outcome.refused(Refusal.of("proceedings.refused.changed"));
        }
        var version = session.version() + 1;
        store.insert(id, version, content, digest, reason(session.correcting()), clock.instant(), by);
        notices.signed(file, version);
        return Outcome.done(version);
    }

    /** Opens signed minutes, so that they can be corrected and signed again. */
    @Transactional
    public Outcome<UUID> correct(UUID id, String reason, Staff by) {
        sessions.lock(id);
        var session = door.findKept(id, by).orElseThrow();
        if (session.version() == 0 || session.correcting() != null) {
            return Outcome.refused(Refusal.of("proceedings.refused.not-signed"));
        }
        store.correct(id, session.version() + 1, reason, clock.instant(), by);
        return Outcome.done(id);
    }

    private static String reason(@Nullable String correcting) {
        return correcting == null ? "" : correcting;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
