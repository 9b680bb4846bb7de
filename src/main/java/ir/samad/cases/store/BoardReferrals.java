package ir.samad.cases.store;

import ir.samad.cases.BoardReferral;
import ir.samad.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is with legal authorities beside the cases (N-10-3-t). */
@Repository
public class BoardReferrals {

    private final JdbcClient jdbc;

    /** They come with the program and change with it alone; empty until they are asked for. */
    private volatile List<String> boards = List.of();

    BoardReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The authorities that are offered, in their order. */
    public List<String> listBoards() {
        if (boards.isEmpty()) {
            boards = jdbc.sql("SELECT name FROM cases.board ORDER BY place")
                    .query(String.class)
                    .list();
        }
        return boards;
    }

    /** The references of a case, the oldest first. */
    public List<BoardReferral> list(CaseId id) {
        return jdbc.sql("""
                SELECT number, board, letter_number, letter_on, result, result_on FROM cases.board_referral
                WHERE case_id = :case ORDER BY number
                """)
                .param("case", id.value())
                .query(BoardReferrals::referral)
                .list();
    }

    public void insert(CaseId id, BoardReferral referral, Instant at) {
        jdbc.sql("""
                INSERT INTO cases.board_referral (case_id, number, board, letter_number, letter_on, referred_at)
                VALUES (:case, :number, :board, :letterNumber, :letterOn, :at)
                """)
                .param("case", id.value())
                .param("number", referral.number())
                .param("board", referral.board())
                .param("letterNumber", referral.letterNumber())
                .param("letterOn", referral.letterOn())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Notes the result of a reference that has none yet. */
    public void result(CaseId id, int number, int entry, String result, LocalDate on) {
        jdbc.sql("""
                UPDATE cases.board_referral SET result_number = :entry, result = :result, result_on = :on
                WHERE case_id = :case AND number = :number AND result_number IS NULL
                """)
                .param("entry", entry)
                .param("result", result)
                .param("on", on)
                .param("case", id.value())
                .param("number", number)
                .update();
    }

    private static BoardReferral referral(ResultSet row, int number) throws SQLException {
        return new BoardReferral(
                row.getInt("number"),
                row.getString("board"),
                row.getString("letter_number"),
                row.getObject("letter_on", LocalDate.class),
                row.getString("result"),
                row.getObject("result_on", LocalDate.class));
    }
}
