package org.homeward.studio.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.shared.DatabaseTimes;
import org.homeward.studio.Sop;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sop_draft} and {@code sop_draft_author}. */
@Component("sopDraftTable")
class DraftTable {

    private static final String SELECT = """
            select d.*, (select string_agg(a.username, ' ' order by a.since, a.username)
                         from sop_draft_author a where a.draft_id = d.id) as authors
            from sop_draft d
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DraftId insert(Sop sop, int base, @Nullable String holder) {
        return insert(sop, base, holder, null).orElseThrow();
    }

    /** A draft that comes with a newer program; empty if this content was offered before. */
    Optional<DraftId> offer(Sop sop, int base, String contentHash) {
        return insert(sop, base, null, contentHash);
    }

    private Optional<DraftId> insert(Sop sop, int base, @Nullable String holder, @Nullable String offered) {
        var now = DatabaseTimes.of(clock.instant());
        return jdbc.sql("""
                        insert into sop_draft (sop, base_version, state, offered, offered_hash, held_by, held_since, created, changed)
                        values (:sop, :base, 'draft', :offered, :hash, :holder, :since, :now, :now)
                        on conflict (sop, offered_hash) do nothing
                        returning id
                        """)
                .param("sop", sop.key())
                .param("base", base)
                .param("offered", offered != null)
                .param("hash", offered, Types.VARCHAR)
                .param("holder", holder, Types.VARCHAR)
                .param("since", holder == null ? null : now, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now)
                .query(Long.class)
                .optional()
                .map(DraftId::new);
    }

    Optional<SopDraft> byId(DraftId id) {
        return one(SELECT + "where d.id = :id", id);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<SopDraft> locked(DraftId id) {
        return one(SELECT + "where d.id = :id for update of d", id);
    }

    private Optional<SopDraft> one(String sql, DraftId id) {
        return jdbc.sql(sql).param("id", id.value()).query(DraftTable::row).optional();
    }

    /** Those that aren't over, the newest change first; of one procedure, or of all. */
    List<SopDraft> open(@Nullable Sop sop) {
        return jdbc.sql(SELECT + """
                        where d.state in ('draft', 'inReview') and d.sop = coalesce(:sop, d.sop)
                        order by d.changed desc, d.id desc
                        """)
                .param("sop", sop == null ? null : sop.key(), Types.VARCHAR)
                .query(DraftTable::row)
                .list();
    }

    void author(DraftId id, String username) {
        jdbc.sql("""
                        insert into sop_draft_author (draft_id, username, since) values (:id, :username, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("username", username)
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    void holder(DraftId id, @Nullable String username) {
        var now = DatabaseTimes.of(clock.instant());
        jdbc.sql("update sop_draft set held_by = :holder, held_since = :since where id = :id")
                .param("holder", username, Types.VARCHAR)
                .param("since", username == null ? null : now, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    void state(DraftId id, SopDraftState state) {
        jdbc.sql("update sop_draft set state = :state, changed = :now, revision = revision + 1 where id = :id")
                .param("state", state.name())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("id", id.value())
                .update();
    }

    void base(DraftId id, int version) {
        jdbc.sql("update sop_draft set base_version = :version where id = :id")
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    void published(DraftId id, int version, String reason, String by) {
        jdbc.sql("""
                        update sop_draft set state = 'published', revision = revision + 1, version = :version, reason = :reason,
                            published_by = :publisher, held_by = null, held_since = null, changed = :now
                        where id = :id
                        """)
                .param("version", version)
                .param("reason", reason)
                .param("publisher", by)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("id", id.value())
                .update();
    }

    private static SopDraft row(ResultSet row, int index) throws SQLException {
        var authors = row.getString("authors");
        return new SopDraft(
                new DraftId(row.getLong("id")),
                new Sop(row.getString("sop")),
                row.getInt("base_version"),
                SopDraftState.valueOf(row.getString("state")),
                row.getBoolean("offered"),
                row.getString("reason"),
                row.getString("held_by"),
                authors == null ? Set.of() : new LinkedHashSet<>(List.of(authors.split(" "))),
                DatabaseTimes.from(row, "changed"),
                row.getObject("version", Integer.class),
                row.getString("published_by"),
                row.getInt("revision"));
    }
}
