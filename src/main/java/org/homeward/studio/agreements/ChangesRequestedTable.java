package org.homeward.studio.agreements;

import java.util.List;
import java.util.Optional;
import org.homeward.shared.DatabaseTimes;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sop_draft_sent_back}. */
@Component
class ChangesRequestedTable {

    private static final String SELECT = "select * from sop_draft_sent_back s where draft_id = :draft ";

    private final JdbcClient jdbc;

    ChangesRequestedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draft is still as it was in review. */
    void insert(SopDraft draft, ChangesRequested sent) {
        jdbc.sql("""
                        insert into sop_draft_sent_back (draft_id, revision, username, note, sent)
                        values (:draft, :revision, :username, :note, :at)
                        """)
                .param("draft", draft.id().value())
                .param("revision", draft.revision())
                .param("username", sent.by())
                .param("note", sent.note())
                .param("at", DatabaseTimes.of(sent.at()))
                .update();
    }

    /** The first one first. */
    List<ChangesRequested> all(DraftId draft) {
        return rows(SELECT + "order by id", draft).list();
    }

    /** The last one, until a review is asked for anew. */
    Optional<ChangesRequested> open(DraftId draft) {
        return rows(SELECT + """
                        and not exists (select 1 from sop_draft_agreement a
                                        where a.draft_id = s.draft_id and a.revision > s.revision)
                        order by id desc limit 1
                        """, draft).optional();
    }

    private JdbcClient.MappedQuerySpec<ChangesRequested> rows(String sql, DraftId draft) {
        return jdbc.sql(sql)
                .param("draft", draft.value())
                .query((row, index) -> new ChangesRequested(
                        row.getString("username"), DatabaseTimes.from(row, "sent"), row.getString("note")));
    }
}
