package ir.samad.worklist;

import ir.samad.directory.PositionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewStore {

    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who save for one position at once come one after the other, so that the most is never passed. */
    void lock(PositionId position) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('worklist.saved_view'), hashtext(:position))")
                .param("position", position.value().toString())
                .query((row, number) -> true)
                .single();
    }

    List<SavedView> list(PositionId position) {
        return jdbc.sql("""
                SELECT view_id, name, box, overdue, soon, unread, urgency, category, words, sort_order
                FROM worklist.saved_view WHERE position_id = :position ORDER BY name, view_id
                """)
                .param("position", position.value())
                .query(SavedViewStore::view)
                .list();
    }

    void put(PositionId position, SavedView saved, Instant at) {
        var view = saved.view();
        var box = view.box();
        var urgency = view.urgency();
        jdbc.sql("""
                INSERT INTO worklist.saved_view
                    (view_id, position_id, name, box, overdue, soon, unread, urgency, category, words, sort_order,
                     saved_at)
                VALUES (:id, :position, :name, :box, :overdue, :soon, :unread, :urgency, :category, :words, :order, :at)
                ON CONFLICT (position_id, name) DO UPDATE SET
                    view_id = excluded.view_id, box = excluded.box, overdue = excluded.overdue, soon = excluded.soon,
                    unread = excluded.unread, urgency = excluded.urgency, category = excluded.category,
                    words = excluded.words, sort_order = excluded.sort_order, saved_at = excluded.saved_at
                """)
                .param("id", saved.id())
                .param("position", position.value())
                .param("name", saved.name())
                .param("box", box == null ? null : box.name())
                .param("overdue", view.overdue())
                .param("soon", view.soon())
                .param("unread", view.unread())
                .param("urgency", urgency == null ? null : urgency.rank(), Types.SMALLINT)
                .param("category", view.category())
                .param("words", view.words())
                .param("order", view.order().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean delete(PositionId position, UUID id) {
        return jdbc.sql("DELETE FROM worklist.saved_view WHERE view_id = :id AND position_id = :position")
                        .param("id", id)
                        .param("position", position.value())
                        .update()
                > 0;
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        var box = row.getString("box");
        var urgency = row.getObject("urgency", Integer.class);
        return new SavedView(
                row.getObject("view_id", UUID.class),
                row.getString("name"),
                new View(
                        box == null ? null : Box.valueOf(box),
                        row.getBoolean("overdue"),
                        row.getBoolean("soon"),
                        row.getBoolean("unread"),
                        urgency == null ? null : Urgency.ofRank(urgency),
                        row.getString("category"),
                        row.getString("words"),
                        View.Order.valueOf(row.getString("sort_order")),
                        1));
    }
}
