package ir.samad.bench;

import ir.samad.cases.model.Digest;
import ir.samad.cases.store.SeededChain;
import ir.samad.vocabulary.PersianText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Some thousand cases, made in memory and sent table by table. */
final class SeededBatch {

    private static final String[] WORDS =
            ("آب برق گاز راه پل مدرسه درمانگاه وام بیمه حقوق بازنشستگی زمین سند مجوز ساخت کوچه"
                            + " روشنایی زباله اتوبوس نان سوخت کشاورزی چاه دام جنگل هوا صدا مالیات گمرک ثبت شناسنامه گذرنامه")
                    .split(" ");
    private static final String[] TYPES = {
        "REQUEST", "REQUEST", "REQUEST", "COMPLAINT", "COMPLAINT", "CRITICISM", "SUGGESTION", "REPORT"
    };
    private static final int RESIDENTS = 400_000;

    private final Seeding seeding;
    private final RandomGenerator random;
    private final List<Head> heads = new ArrayList<>();

    private final Copy applicants = new Copy(
            "applicants.applicant (id, identity_kind, identity_value, representative, first_name, last_name, search_key, met_at)");
    private final Copy files = new Copy("""
            cases.case_file (id, tracking_code, number_year, number_in_year, type, topic_id, state, channel, county_code,
            country, place, headline, search_vector, ground, benefit, anonymous, applicant_id, mobile, contact_verified,
            language, urgency, level, lead_position_id, lead_unit_id, registered_at, received_on, due_on,
            due_effective_on, answered_at, closed_at, outcome, last_entry, last_digest, latest_entry_at)""");
    private final Copy entries = new Copy("""
            cases.entry (case_id, number, at, event, actor_kind, actor_position, actor_person, level, content_digest,
            previous_digest, digest)""");
    private final Copy contents = new Copy("cases.entry_content (case_id, number, at, salt, content)");
    private final Copy parties = new Copy("cases.party (case_id, position_id, unit_id, relation, since)");
    private final Copy referrals =
            new Copy("cases.referral (case_id, number, from_position, to_position, part, made_at, ended_at)");
    private final Copy lines = new Copy("""
            worklist.entry (subject_id, position_id, code, title, category, person, place, search_key, due_on, urgency,
            part, box, sent_by, note, arrived_at, opened_at, changed_at)""");
    private final Copy told = new Copy("notifications.event_told (subject_id, digest)");
    private final Copy notices = new Copy("""
            notifications.notice (subject_id, created_at, id, event_key, kind, channel, recipient, subject_line, body,
            state, state_at, not_before, next_attempt_at, attempts)""");

    private record Head(UUID caseId, int entry, byte[] digest, Instant at) {}

    SeededBatch(Seeding seeding, RandomGenerator random) {
        this.seeding = seeding;
        this.random = random;
    }

    int size() {
        return heads.size();
    }

    /** An open case on this worklist; overdue, urgent and unread in the usual proportions. */
    void open(Place place, boolean longHistory) {
        var at = seeding.now().minusSeconds(random.nextLong(20 * 86_400L) + 3_600);
        make(place, null, at, random.nextInt(4) == 0 ? "REFERRED" : "IN_REVIEW", longHistory ? 14 : 0);
    }

    /** A case that this position answered. */
    void settled(Place place) {
        make(place, null, seeding.past(random), random.nextInt(12) == 0 ? "ANSWERED" : "CLOSED", 0);
    }

    /** A case somewhere: one in seven open, most of them having passed a desk first. */
    void anywhere(List<Place> places) {
        var lead = places.get(random.nextInt(places.size()));
        var desk = random.nextInt(3) == 0 ? null : places.get(random.nextInt(places.size()));
        if (random.nextInt(7) == 0) {
            var at = seeding.now().minusSeconds(random.nextLong(25 * 86_400L) + 3_600);
            var state = switch (random.nextInt(8)) {
                case 0, 1 -> "REFERRED";
                case 2 -> "WAITING_FOR_APPLICANT";
                default -> "IN_REVIEW";
            };
            make(lead, desk, at, state, 0);
        } else {
            make(lead, desk, seeding.past(random), random.nextInt(12) == 0 ? "ANSWERED" : "CLOSED", 0);
        }
    }

    private void make(Place lead, @Nullable Place desk, Instant registeredAt, String state, int remarks) {
        var id = id(registeredAt);
        var code = seeding.newCode(random);
        var type = TYPES[random.nextInt(TYPES.length)];
        var text = words(30);
        var headline = text.substring(0, Math.min(80, text.length())).strip();
        var applicant = applicant(registeredAt);
        var mobile = "0912%07d".formatted(random.nextInt(10_000_000));
        var open = !state.equals("ANSWERED") && !state.equals("CLOSED");
        var chain = new SeededChain(id);
        var at = registeredAt;
        entry(chain, id, at, "REGISTERED", null, lead.level(), text);
        entry(chain, id, at.plusMillis(1), "ROUTED", null, lead.level(), "LOWEST_COMPETENT_LEVEL");
        notice(id, mobile, at, "REGISTERED-1");
        if (desk != null) {
            at = at.plusSeconds(7_000);
            entry(chain, id, at, "RECEIVED", desk, lead.level(), "");
            at = at.plusSeconds(600);
            entry(chain, id, at, "REFERRED", desk, lead.level(), words(6));
            referrals.row(
                    id,
                    chain.number(),
                    desk.position(),
                    lead.position(),
                    "LEAD",
                    at,
                    open ? null : at.plusSeconds(90_000));
            notice(id, mobile, at, "REFERRED-" + chain.number());
            if (!desk.position().equals(lead.position())) {
                parties.row(id, desk.position(), desk.unit(), "PAST_LEAD", at);
                line(id, desk, code, headline, type, registeredAt, "SENT", at);
            }
        }
        if (!state.equals("REFERRED")) {
            at = at.plusSeconds(80_000);
            at = at.isAfter(seeding.now()) ? seeding.now() : at;
            entry(chain, id, at, "RECEIVED", lead, lead.level(), "");
        }
        for (var i = 0; i < remarks; i++) {
            at = at.plusMillis(10);
            entry(chain, id, at, "NOTED", lead, lead.level(), words(12));
        }
        if (state.equals("WAITING_FOR_APPLICANT")) {
            at = at.plusSeconds(60);
            entry(chain, id, at, "APPLICANT_ASKED", lead, lead.level(), words(10));
            notice(id, mobile, at, "APPLICANT_ASKED-" + chain.number());
        }
        Instant answeredAt = null;
        Instant closedAt = null;
        if (!open) {
            answeredAt = at.plusSeconds(300_000);
            entry(chain, id, answeredAt, "ANSWERED", lead, lead.level(), words(25));
            notice(id, mobile, answeredAt, "ANSWERED-" + chain.number());
            if (state.equals("CLOSED")) {
                closedAt = answeredAt.plusSeconds(1_000_000);
                entry(chain, id, closedAt, "CLOSED", null, lead.level(), "");
            }
        }
        var number = seeding.nextNumber(registeredAt);
        var day = LocalDate.ofInstant(registeredAt, ZoneOffset.UTC);
        files.row(
                id,
                code,
                number[0],
                number[1],
                type,
                seeding.topics().get(random.nextInt(seeding.topics().size())),
                state,
                random.nextInt(3) == 0 ? "DESK" : "WEB",
                lead.county(),
                "IR",
                "خیابان " + words(1),
                headline,
                vector(text),
                type.equals("COMPLAINT") ? "SERVICE_QUALITY" : null,
                type.equals("SUGGESTION") ? "SPEED" : null,
                false,
                applicant,
                mobile,
                true,
                "fa-IR",
                random.nextInt(20) == 0 ? "URGENT" : "ORDINARY",
                lead.level(),
                lead.position(),
                lead.unit(),
                registeredAt,
                day,
                day.plusDays(14),
                day.plusDays(14),
                answeredAt,
                closedAt,
                open ? null : "DONE",
                chain.number(),
                chain.head(),
                closedAt != null ? closedAt : answeredAt != null ? answeredAt : at);
        parties.row(id, lead.position(), lead.unit(), "LEAD", registeredAt);
        var box = open
                ? state.equals("REFERRED") ? "RECEIVED" : state.startsWith("WAITING") ? "WAITING" : "IN_HAND"
                : "SENT";
        line(id, lead, code, headline, type, registeredAt, box, at);
        heads.add(new Head(id, chain.number(), chain.head(), closedAt == null ? at : closedAt));
    }

    private void entry(
            SeededChain chain, UUID id, Instant at, String event, @Nullable Place by, String level, String text) {
        var salt = new byte[16];
        random.nextBytes(salt);
        var kind = by == null ? event.equals("REGISTERED") ? "APPLICANT" : "SYSTEM" : "STAFF";
        var content = text.isEmpty() ? "{}" : "{\"text\":\"" + text + "\"}";
        var position = by == null ? null : by.position();
        var person = by == null ? null : by.person();
        var link = chain.append(at, event, kind, position, person, level, salt, content);
        entries.row(
                id,
                link.number(),
                at,
                event,
                kind,
                position,
                person,
                level,
                link.contentDigest(),
                link.previous(),
                link.digest());
        contents.row(id, link.number(), at, salt, content);
    }

    private void line(
            UUID id,
            Place place,
            String code,
            String headline,
            String type,
            Instant registeredAt,
            String box,
            Instant changed) {
        var day = LocalDate.ofInstant(registeredAt, ZoneOffset.UTC).plusDays(14);
        lines.row(
                id,
                place.position(),
                code,
                headline,
                "catalogue.type." + type,
                "مریم احمدی",
                "اراک",
                PersianText.searchKey(code + " " + headline + " مریم احمدی اراک"),
                day,
                random.nextInt(20) == 0 ? 1 : 0,
                "LEAD",
                box,
                "میز ارتباطات مردمی",
                "",
                registeredAt,
                box.equals("RECEIVED") ? null : changed,
                changed);
    }

    private void notice(UUID id, String mobile, Instant at, String event) {
        var digest = new byte[32];
        random.nextBytes(digest);
        told.row(id, digest);
        notices.row(
                id,
                at,
                id(at),
                event,
                event.startsWith("REGISTERED") ? "RECEIPT" : "CASE_EVENT",
                "SMS",
                mobile,
                "سامد",
                words(12),
                "HANDED_OVER",
                at,
                at,
                at,
                1);
    }

    private UUID applicant(Instant at) {
        var id = id(at);
        // A number of its own for each: structure only, outside all assigned prefixes.
        var value = "00" + Long.toString(random.nextLong(10_000_000_000L) + RESIDENTS, 36);
        applicants.row(
                id,
                "PASSPORT",
                value + Integer.toString(random.nextInt(1_000_000), 36),
                null,
                "مریم",
                "احمدی",
                "مریم احمدی",
                at);
        return id;
    }

    void send(Connection connection) throws SQLException {
        for (var copy : List.of(applicants, files, entries, contents, parties, referrals, lines, told, notices)) {
            copy.send(connection);
        }
    }

    /** Seals all heads of this batch behind the last seal. */
    void seal(Connection connection, long number, byte @Nullable [] previous) throws SQLException {
        var sealed = new Copy("cases.sealed_head (case_id, seal_number, sealed_at, entry, digest)");
        var digest = Digest.start().add(previous);
        heads.sort(Comparator.comparing(head -> head.caseId().toString()));
        for (var head : heads) {
            digest.add(head.caseId()).add((Object) head.entry()).add(head.digest());
            sealed.row(head.caseId(), number, seeding.now(), head.entry(), head.digest());
        }
        var bytes = digest.bytes();
        sealed.send(connection);
        var seal = new Copy("cases.seal (number, sealed_at, cases, previous_digest, digest)");
        seal.row(number, seeding.now(), heads.size(), previous, bytes);
        seal.send(connection);
    }

    private UUID id(Instant at) {
        var most = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        var least = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String vector(String text) {
        var vector = new StringBuilder();
        new LinkedHashSet<>(List.of(PersianText.searchKey(text).split(" ")))
                .forEach(word -> vector.append('\'').append(word).append("':1 "));
        return vector.toString();
    }
}
