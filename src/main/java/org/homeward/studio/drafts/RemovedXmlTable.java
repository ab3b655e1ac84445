package org.homeward.studio.drafts;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts that were set aside of the files of drafts, the rows of {@code sop_draft_aside}: by namespace or name, with their number. */
@Component
public class RemovedXmlTable {

    private final JdbcClient jdbc;

    RemovedXmlTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By file; files of which nothing was set aside are left out. */
    public Map<String, Map<String, Integer>> of(DraftId id) {
        var files = new TreeMap<String, Map<String, Integer>>();
        jdbc.sql("select name, what, times from sop_draft_aside where draft_id = :id")
                .param("id", id.value())
                .query(row -> {
                    files.computeIfAbsent(row.getString("name"), name -> new TreeMap<>())
                            .put(row.getString("what"), row.getInt("times"));
                });
        return files;
    }

    void put(DraftId id, String name, Map<String, Integer> parts) {
        forget(id, name);
        parts.forEach((what, times) -> jdbc.sql(
                        "insert into sop_draft_aside (draft_id, name, what, times) values (:id, :name, :what, :times)")
                .param("id", id.value())
                .param("name", name)
                .param("what", what)
                .param("times", times)
                .update());
    }

    void forget(DraftId id, String name) {
        jdbc.sql("delete from sop_draft_aside where draft_id = :id and name = :name")
                .param("id", id.value())
                .param("name", name)
                .update();
    }
}
