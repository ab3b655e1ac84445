package org.homeward.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends to the chains; the application's role can do nothing else with them. */
@Component
final class AuditChains {

    private final JdbcClient database;
    private final Seal seal;

    AuditChains(JdbcClient database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Appends within the running transaction; another writer of the same chain waits until it ends. */
    void append(AuditEntry entry) {
        var end = lockedEnd(entry.chain());
        var seq = end.seq() + 1;
        var mac = seal.of(entry, seq, end.mac());
        database.sql("""
                        insert into audit_entry
                            (chain, seq, at, case_number, actor, agency, what, step_id, codes, prev_mac, mac)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.chain(),
                        seq,
                        Times.of(entry.at()),
                        entry.number() == null ? null : entry.number().value(),
                        entry.actor(),
                        entry.agency(),
                        entry.what(),
                        entry.step() == null ? null : entry.step().value(),
                        entry.codesAsText(),
                        end.mac(),
                        mac)
                .update();
        database.sql("update audit_head set seq = ?, mac = ? where chain = ?")
                .params(seq, mac, entry.chain())
                .update();
    }

    private End lockedEnd(String chain) {
        database.sql("insert into audit_head (chain, seq) values (?, 0) on conflict (chain) do nothing")
                .param(chain)
                .update();
        return database.sql("select seq, mac from audit_head where chain = ? for update")
                .param(chain)
                .query(AuditChains::end)
                .single();
    }

    private static End end(ResultSet row, int index) throws SQLException {
        return new End(row.getLong("seq"), row.getBytes("mac"));
    }

    private record End(long seq, byte @Nullable [] mac) {}
}
