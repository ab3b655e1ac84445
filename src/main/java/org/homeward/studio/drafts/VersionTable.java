package org.homeward.studio.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.shared.DatabaseTimes;
import org.homeward.studio.Sop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sop_version}. */
@Component
class VersionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    VersionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(SopDraft draft, int version, String approver, String reason) {
        jdbc.sql("""
                        insert into sop_version (sop, version, draft_id, authors, approver, reason, published)
                        values (:sop, :version, :draft, :authors, :approver, :reason, :now)
                        """)
                .param("sop", draft.sop().key())
                .param("version", version)
                .param("draft", draft.id().value())
                .param("authors", draft.authors().stream().sorted().collect(Collectors.joining(" ")))
                .param("approver", approver)
                .param("reason", reason)
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    /** The versions that were published here, by number. */
    Map<Integer, Row> of(Sop sop) {
        return jdbc
                .sql("select * from sop_version where sop = :sop")
                .param("sop", sop.key())
                .query(VersionTable::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::version, Function.identity()));
    }

    /** The last version of each procedure that was published here. */
    Map<Sop, Row> last() {
        return jdbc
                .sql("select distinct on (sop) * from sop_version order by sop, version desc")
                .query((row, index) -> Map.entry(new Sop(row.getString("sop")), row(row, index)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var authors = row.getString("authors");
        return new Row(
                row.getInt("version"),
                new DraftId(row.getLong("draft_id")),
                authors.isEmpty() ? List.of() : List.of(authors.split(" ")),
                row.getString("approver"),
                row.getString("reason"),
                DatabaseTimes.from(row, "published"));
    }

    record Row(int version, DraftId draft, List<String> authors, String approver, String reason, Instant published) {}
}
