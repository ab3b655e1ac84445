package org.homeward.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.homeward.engine.BatchWriteBeforeCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends to the chains; the application's role can do nothing else with them. */
@Component
final class AuditChains {

    private final JdbcClient database;
    private final BatchWriteBeforeCommit lastAct;
    private final AuditEntryHash seal;

    AuditChains(JdbcClient database, BatchWriteBeforeCommit lastAct, AuditEntryHash seal) {
        this.database = database;
        this.lastAct = lastAct;
        this.seal = seal;
    }

    /** Appends to one chain within the running transaction; another writer of it waits until that ends. */
    void append(String chain, List<AuditEntry> entries) {
        var ends = new ArrayList<End>(List.of(lockedEnd(chain)));
        for (var entry : entries) {
            var end = ends.get(ends.size() - 1);
            ends.add(new End(end.seq() + 1, seal.of(entry, end.seq() + 1, end.mac())));
        }
        var last = ends.get(entries.size());
        var sealed = ends.subList(1, ends.size());
        lastAct.send(
                AuditChains.class,
                """
                with ended as (update audit_head set seq = :seq, mac = :mac where chain = :chain)
                insert into audit_entry (chain, seq, at, case_number, actor, agency, what, step_id, codes, prev_mac, mac)
                select :chain, one.* from unnest(:seqs::bigint[], :times::timestamptz[], :numbers::text[], :actors::text[],
                    :agencies::text[], :whats::text[], :steps::text[], :codes::text[], :prevMacs::bytea[], :macs::bytea[]) one
                """,
                new MapSqlParameterSource()
                        .addValue("seq", last.seq())
                        .addValue("mac", last.mac())
                        .addValue("chain", chain)
                        .addValue("seqs", sealed.stream().map(End::seq).toArray(Long[]::new))
                        .addValue("times", each(entries, entry -> entry.at().toString()))
                        .addValue(
                                "numbers",
                                each(
                                        entries,
                                        entry -> entry.number() == null
                                                ? null
                                                : entry.number().value()))
                        .addValue("actors", each(entries, AuditEntry::actor))
                        .addValue("agencies", each(entries, AuditEntry::agency))
                        .addValue("whats", each(entries, AuditEntry::what))
                        .addValue(
                                "steps",
                                each(
                                        entries,
                                        entry -> entry.step() == null
                                                ? null
                                                : entry.step().value()))
                        .addValue("codes", each(entries, AuditEntry::codesAsText))
                        .addValue("prevMacs", macs(ends.subList(0, entries.size())))
                        .addValue("macs", macs(sealed)));
    }

    private static @Nullable String[] each(List<AuditEntry> entries, Function<AuditEntry, @Nullable String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private static byte @Nullable [][] macs(List<End> ends) {
        return ends.stream().map(End::mac).toArray(byte[][]::new);
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
