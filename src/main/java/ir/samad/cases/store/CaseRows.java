package ir.samad.cases.store;

import ir.samad.applicants.ApplicantId;
import ir.samad.cases.Addressee;
import ir.samad.cases.AnswerOutcome;
import ir.samad.cases.Benefit;
import ir.samad.cases.CaseFile;
import ir.samad.cases.CaseId;
import ir.samad.cases.CaseState;
import ir.samad.cases.Channel;
import ir.samad.cases.Classification;
import ir.samad.cases.ComplaintGround;
import ir.samad.cases.Grade;
import ir.samad.cases.Matter;
import ir.samad.catalogue.CaseType;
import ir.samad.catalogue.TopicId;
import ir.samad.directory.BodyId;
import ir.samad.directory.Level;
import ir.samad.directory.PositionId;
import ir.samad.directory.UnitId;
import ir.samad.routing.Official;
import ir.samad.territory.CountyCode;
import ir.samad.vocabulary.TrackingCode;
import ir.samad.worklist.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code cases.case_file c}. */
final class CaseRows {

    static final String SELECT = """
            SELECT c.id, c.tracking_code, c.number_year, c.number_in_year, c.type, c.topic_id, c.state, c.channel,
                   c.county_code, c.country, c.place, c.headline, c.ground, c.body_concerned, c.benefit, c.addressee,
                   c.group_size, c.observed_on, c.applicant_id, c.mobile, c.email, c.language, c.urgency, c.level,
                   c.lead_position_id, c.lead_unit_id, c.registered_at, c.received_on, c.late_reason, c.due_on,
                   c.due_effective_on, c.answered_at, c.closed_at, c.outcome, c.reopenings, c.last_entry,
                   c.latest_entry_at, c.about_unit_id, c.about_position_id, c.classification, c.due_at
            FROM cases.case_file c
            """;

    private CaseRows() {}

    static CaseFile file(ResultSet row, int rowNumber) throws SQLException {
        var numberYear = row.getObject("number_year", Integer.class);
        return new CaseFile(
                new CaseId(uuid(row, "id")),
                new TrackingCode(row.getString("tracking_code")),
                numberYear == null ? null : "%d/%07d".formatted(numberYear, row.getInt("number_in_year")),
                matter(row),
                row.getString("headline"),
                CaseState.valueOf(row.getString("state")),
                Channel.valueOf(row.getString("channel")),
                id(row, "applicant_id", ApplicantId::new),
                new CaseFile.Reach(
                        row.getString("mobile"),
                        row.getString("email"),
                        row.getString("country"),
                        Locale.forLanguageTag(row.getString("language"))),
                new Grade(
                        Urgency.valueOf(row.getString("urgency")),
                        Classification.valueOf(row.getString("classification"))),
                Level.valueOf(row.getString("level")),
                new PositionId(uuid(row, "lead_position_id")),
                new UnitId(uuid(row, "lead_unit_id")),
                row.getTimestamp("registered_at").toInstant(),
                row.getObject("received_on", LocalDate.class),
                row.getString("late_reason"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_effective_on", LocalDate.class),
                instant(row, "due_at"),
                instant(row, "answered_at"),
                instant(row, "closed_at"),
                constant(row, "outcome", AnswerOutcome::valueOf),
                row.getInt("reopenings"),
                row.getInt("last_entry"),
                row.getTimestamp("latest_entry_at").toInstant());
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                CaseType.valueOf(row.getString("type")),
                "",
                id(row, "topic_id", TopicId::new),
                constant(row, "county_code", CountyCode::new),
                row.getString("place"),
                constant(row, "ground", ComplaintGround::valueOf),
                id(row, "body_concerned", BodyId::new),
                constant(row, "benefit", Benefit::valueOf),
                constant(row, "addressee", Addressee::valueOf),
                row.getObject("group_size", Integer.class),
                row.getObject("observed_on", LocalDate.class),
                about(row));
    }

    private static @Nullable Official about(ResultSet row) throws SQLException {
        var unit = id(row, "about_unit_id", UnitId::new);
        return unit == null ? null : new Official(unit, id(row, "about_position_id", PositionId::new));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> make) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : make.apply(value);
    }

    private static <T> @Nullable T constant(ResultSet row, String column, Function<String, T> make)
            throws SQLException {
        var value = row.getString(column);
        return value == null ? null : make.apply(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
