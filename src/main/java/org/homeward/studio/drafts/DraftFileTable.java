package org.homeward.studio.drafts;

import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sop_draft_file}: the changes of drafts in their base. */
@Component
class DraftFileTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftFileTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name; a file without content is one that goes. */
    Map<String, Optional<byte[]>> of(DraftId id) {
        var changed = new TreeMap<String, Optional<byte[]>>();
        jdbc.sql("select name, content from sop_draft_file where draft_id = :id")
                .param("id", id.value())
                .query(row -> {
                    changed.put(row.getString("name"), Optional.ofNullable(row.getBytes("content")));
                });
        return changed;
    }

    void put(DraftId id, String name, byte @Nullable [] content, String by) {
        jdbc.sql("""
                        insert into sop_draft_file (draft_id, name, content, changed, changed_by)
                        values (:id, :name, :content, :now, :author)
                        on conflict (draft_id, name) do update
                        set content = excluded.content, changed = excluded.changed, changed_by = excluded.changed_by
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("content", content, Types.BINARY)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("author", by)
                .update();
    }

    /** The file is again as the base has it. */
    void forget(DraftId id, String name) {
        jdbc.sql("delete from sop_draft_file where draft_id = :id and name = :name")
                .param("id", id.value())
                .param("name", name)
                .update();
    }
}
