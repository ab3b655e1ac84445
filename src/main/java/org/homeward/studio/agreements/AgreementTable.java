package org.homeward.studio.agreements;

import java.time.Clock;
import java.util.List;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sop_draft_agreement}. */
@Component
class AgreementTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stands behind the draft as it is now; a second time changes nothing. */
    void put(SopDraft draft, Agreement agreement) {
        jdbc.sql("""
                        insert into sop_draft_agreement (draft_id, revision, username, country, agreed)
                        values (:draft, :revision, :username, :country, :now) on conflict do nothing
                        """)
                .param("draft", draft.id().value())
                .param("revision", draft.revision())
                .param("username", agreement.username())
                .param("country", agreement.country().value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    /** The owners who stand behind the draft's last state that a review was asked for, by any of them. */
    List<Agreement> last(DraftId draft) {
        return jdbc.sql("""
                        select username, country from sop_draft_agreement a
                        where draft_id = :draft
                          and revision = (select max(revision) from sop_draft_agreement b where b.draft_id = a.draft_id)
                        order by agreed, username
                        """)
                .param("draft", draft.value())
                .query((row, index) ->
                        new Agreement(row.getString("username"), new CountryCode(row.getString("country"))))
                .list();
    }
}
