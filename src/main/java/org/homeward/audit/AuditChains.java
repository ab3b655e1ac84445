package org.homeward.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends to the chains; the application's role can do nothing else with them. */
@Component
final class AuditChains {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Seal seal;

    AuditChains(JdbcClient database, JdbcTemplate batches, Seal seal) {
        this.database = database;
        this.batches = batches;
        this.seal = seal;
    }

    /** Appends to one chain within the running transaction; another writer of it waits until that ends. */
    void append(String chain, List<AuditEntry> entries) {
        var end = lockedEnd(chain);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var entry : entries) {
            var next = new End(end.seq() + 1, seal.of(entry, end.seq() + 1, end.mac()));
            rows.add(row(entry, end, next));
            end = next;
        }
        batches.batchUpdate("""
                        with ended as (update audit_head set seq = ?, mac = ? where chain = ?)
                        insert into audit_entry
                            (chain, seq, at, case_number, actor, agency, what, step_id, codes, prev_mac, mac)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """, rows);
    }

    private static @Nullable Object[] row(AuditEntry entry, End before, End end) {
        return new @Nullable Object[] {
            end.seq(),
            end.mac(),
            entry.chain(),
            entry.chain(),
            end.seq(),
            Times.of(entry.at()),
            entry.number() == null ? null : entry.number().value(),
            entry.actor(),
            entry.agency(),
            entry.what(),
            entry.step() == null ? null : entry.step().value(),
            entry.codesAsText(),
            before.mac(),
            end.mac()
        };
    }

    private End lockedEnd(String chain) {
        return database.sql("""
                        insert into audit_head (chain, seq) values (:chain, 0)
                        on conflict (chain) do update set seq = audit_head.seq
                        returning seq, mac
                        """).param("chain", chain).query(AuditChains::end).single();
    }

    private static End end(ResultSet row, int index) throws SQLException {
        return new End(row.getLong("seq"), row.getBytes("mac"));
    }

    private record End(long seq, byte @Nullable [] mac) {}
}
