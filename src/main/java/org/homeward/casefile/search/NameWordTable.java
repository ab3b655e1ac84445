package org.homeward.casefile.search;

import java.util.Collection;
import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keyed hashes of the words of names, other ones for each agency. */
@Component
final class NameWordTable {

    private final JdbcClient database;

    NameWordTable(JdbcClient database) {
        this.database = database;
    }

    /** Puts the words in place of all that the case had at these agencies. */
    void replace(CaseNumber number, Collection<WordHash> hashes) {
        database.sql("""
                        with given as (
                          select agency, hash from unnest(:agencies::text[], :hashes::bytea[]) as one (agency, hash)),
                        gone as (
                          delete from name_word where case_number = :number
                            and agency in (select agency from given) and (agency, hash) not in (select agency, hash from given))
                        insert into name_word (agency, hash, case_number)
                        select agency, hash, :number from given on conflict do nothing
                        """)
                .param("number", number.value())
                .param(
                        "agencies",
                        hashes.stream().map(one -> one.agency().value()).toArray(String[]::new))
                .param("hashes", hashes.stream().map(WordHash::hash).toArray(byte[][]::new))
                .update();
    }

    /**
     * The agency's cases whose name has all the sounds; those that have the words as they are written come first.
     *
     * @param exact hashes of the words
     * @param sounds hashes of how they sound
     */
    List<CaseNumber> find(AgencyCode agency, List<byte[]> exact, List<byte[]> sounds, int limit) {
        return database.sql("""
                        select case_number from name_word
                        where agency = :agency and hash = any (:exact::bytea[] || :sounds::bytea[])
                        group by case_number
                        having count(*) filter (where hash = any (:sounds::bytea[])) = :wanted
                        order by count(*) filter (where hash = any (:exact::bytea[])) desc, case_number
                        limit :limit
                        """)
                .param("agency", agency.value())
                .param("exact", exact.toArray(byte[][]::new))
                .param("sounds", sounds.toArray(byte[][]::new))
                .param("wanted", sounds.size())
                .param("limit", limit)
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .list();
    }

    record WordHash(AgencyCode agency, byte[] hash) {}
}
