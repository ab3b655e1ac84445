package org.homeward.studio.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.DatabaseTimes;
import org.homeward.studio.drafts.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sop_draft_objection}. */
@Component
class ObjectionTable {

    private final JdbcClient jdbc;

    ObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DraftId draft, Objection objection) {
        jdbc.sql("""
                        insert into sop_draft_objection (draft_id, username, country, reason, objected)
                        values (:draft, :username, :country, :reason, :at)
                        """)
                .param("draft", draft.value())
                .param("username", objection.by())
                .param("country", objection.country())
                .param("reason", objection.reason())
                .param("at", DatabaseTimes.of(objection.at()))
                .update();
    }

    /** By draft, the first one first; a draft without any isn't there. */
    Map<DraftId, List<Objection>> of(Collection<DraftId> drafts) {
        var all = new LinkedHashMap<DraftId, List<Objection>>();
        jdbc.sql("select * from sop_draft_objection where draft_id = any (:drafts) order by id")
                .param("drafts", drafts.stream().map(DraftId::value).toArray(Long[]::new))
                .query(row -> {
                    all.computeIfAbsent(new DraftId(row.getLong("draft_id")), none -> new ArrayList<>())
                            .add(objection(row));
                });
        return all;
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getString("username"),
                row.getString("country"),
                row.getString("reason"),
                DatabaseTimes.from(row, "objected"));
    }
}
