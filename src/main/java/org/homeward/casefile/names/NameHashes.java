package org.homeward.casefile.names;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.casefile.keys.KeyedFingerprints;
import org.homeward.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keyed hashes by which a name can be found again without being stored. */
@Component
public final class NameHashes {

    private static final int BYTES = 16;

    private final JdbcClient database;
    private final KeyedFingerprints fingerprints;

    NameHashes(JdbcClient database, KeyedFingerprints fingerprints) {
        this.database = database;
        this.fingerprints = fingerprints;
    }

    /** The case is found by this name from now on, and no longer by an older one. */
    public void replace(CaseNumber number, NameParts parts) {
        var hashes = new TreeMap<String, byte[]>();
        parts.name().ifPresent(text -> hashes.put("name", fingerprints.bytes("name", text, BYTES)));
        parts.sound().ifPresent(text -> hashes.put("sound", fingerprints.bytes("sound", text, BYTES)));
        parts.identity().ifPresent(text -> hashes.put("identity", fingerprints.bytes("identity", text, BYTES)));
        database.sql("""
                        with given as (
                          select kind, hash from unnest(:kinds::text[], :hashes::bytea[]) as one (kind, hash)),
                        gone as (
                          delete from name_hash
                          where case_number = :number and (kind, hash) not in (select kind, hash from given))
                        insert into name_hash (case_number, kind, hash)
                        select :number, kind, hash from given on conflict do nothing
                        """)
                .param("number", number.value())
                .param("kinds", hashes.keySet().toArray(String[]::new))
                .param("hashes", hashes.values().toArray(byte[][]::new))
                .update();
    }

    /** Other cases with a hash of this one, the strongest kind of match first; each case once. */
    public Set<Match> matches(CaseNumber number) {
        var matches = database.sql("""
                        select other.case_number, min(other.kind) kind
                        from name_hash mine
                        join name_hash other on other.hash = mine.hash and other.kind = mine.kind
                        where mine.case_number = :number and other.case_number <> :number
                        group by other.case_number
                        order by kind, other.case_number
                        limit 20
                        """)
                .param("number", number.value())
                .query((row, index) -> new Match(new CaseNumber(row.getString(1)), row.getString(2)))
                .list();
        return new LinkedHashSet<>(matches);
    }

    /** Another case and by what it matches: identity, name or sound. */
    public record Match(CaseNumber other, String kind) {}
}
