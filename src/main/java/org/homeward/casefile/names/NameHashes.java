package org.homeward.casefile.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        database.sql("delete from name_hash where case_number = ?")
                .param(number.value())
                .update();
        insert(number, "name", parts.name());
        insert(number, "sound", parts.sound());
        insert(number, "identity", parts.identity());
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

    private void insert(CaseNumber number, String kind, Optional<String> value) {
        value.ifPresent(text -> database.sql("insert into name_hash (case_number, kind, hash) values (?, ?, ?)")
                .params(List.of(number.value(), kind, fingerprints.bytes(kind, text, BYTES)))
                .update());
    }

    /** Another case and by what it matches: identity, name or sound. */
    public record Match(CaseNumber other, String kind) {}
}
