package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.ReadOnce;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a case's fields; a change is a new version, nothing is overwritten. */
@Component
final class RecordTable {

    private final JdbcClient database;
    private final ReadOnce<FieldOfCase, Optional<SealedField>> read = new ReadOnce<>();
    private final ReadOnce<CaseNumber, Boolean> begun = new ReadOnce<>();
    private final ReadOnce<CaseNumber, Boolean> locked = new ReadOnce<>();
    private final ReadOnce<CaseNumber, Map<String, SealedField>> whole = new ReadOnce<>();
    private final ReadOnce<CaseNumber, Map<String, CaseFiles.Given>> givers = new ReadOnce<>();

    RecordTable(JdbcClient database) {
        this.database = database;
    }

    void insert(
            CaseNumber number,
            List<SealedField> fields,
            AgencyCode by,
            String user,
            @Nullable StepId step,
            Instant at) {
        database.sql("""
                        insert into case_record
                            (case_number, field, category, version, ciphertext, by_agency, by_user, step_id, at)
                        select :number, field, category, version, ciphertext, :byAgency, :byUser, :step, :at
                        from unnest(:fields::text[], :categories::text[], :versions::int[], :ciphertexts::bytea[])
                          as one (field, category, version, ciphertext)
                        """)
                .param("number", number.value())
                .param("byAgency", by.value())
                .param("byUser", user)
                .param("step", step == null ? null : step.value())
                .param("at", Times.of(at))
                .param("fields", fields.stream().map(one -> one.field().key()).toArray(String[]::new))
                .param(
                        "categories",
                        fields.stream()
                                .map(one -> one.field().category().name())
                                .toArray(String[]::new))
                .param("versions", fields.stream().map(SealedField::version).toArray(Integer[]::new))
                .param(
                        "ciphertexts",
                        fields.stream().map(SealedField::ciphertext).toArray(byte[][]::new))
                .update();
        fields.forEach(one -> read.keep(new FieldOfCase(number, one.field().key()), Optional.of(one)));
        whole.known(number)
                .ifPresentOrElse(
                        all -> fields.forEach(one -> all.put(one.field().key(), one)), () -> whole.drop(number));
        givers.known(number)
                .ifPresentOrElse(
                        all -> fields.forEach(one -> all.put(one.field().key(), new CaseFiles.Given(by, at, step))),
                        () -> givers.drop(number));
    }

    /** The case is new: nothing was recorded in it yet. */
    void begin(CaseNumber number) {
        begun.keep(number, true);
    }

    /** Who records in the case now has it to itself: what was read before is read anew, and then all at once. */
    void locked(CaseNumber number) {
        read.dropAll();
        whole.drop(number);
        givers.drop(number);
        locked.keep(number, true);
    }

    Map<String, Integer> versions(CaseNumber number, Collection<String> keys) {
        return newest(number, keys).stream()
                .collect(Collectors.toMap(stored -> stored.field().key(), SealedField::version));
    }

    /**
     * The newest version of each of the fields that there are. Who has the case to itself reads all fields with the first: it
     * will ask for more of them.
     */
    List<SealedField> newest(CaseNumber number, Collection<String> keys) {
        var all = whole.known(number);
        if (all.isPresent()) {
            return sorted(keys.stream().map(all.get()::get).filter(Objects::nonNull));
        }
        var unread = keys.stream()
                .filter(key -> read.known(new FieldOfCase(number, key)).isEmpty())
                .toList();
        var asks = !unread.isEmpty() && begun.known(number).isEmpty();
        if (asks && locked.known(number).isPresent()) {
            whole.keep(
                    number,
                    query(number).stream()
                            .collect(Collectors.toMap(one -> one.field().key(), Function.identity())));
            return newest(number, keys);
        }
        var found = asks ? query(number, unread) : List.<SealedField>of();
        unread.forEach(key -> read.keep(new FieldOfCase(number, key), Optional.empty()));
        found.forEach(one -> read.keep(new FieldOfCase(number, one.field().key()), Optional.of(one)));
        return sorted(Stream.concat(
                found.stream(),
                keys.stream()
                        .filter(key -> !unread.contains(key))
                        .flatMap(key -> read.known(new FieldOfCase(number, key)).stream())
                        .flatMap(Optional::stream)));
    }

    private static List<SealedField> sorted(Stream<SealedField> fields) {
        return fields.sorted(Comparator.comparing(one -> one.field().key())).toList();
    }

    /** The newest version of a field that an agency of the country wrote. */
    Optional<SealedField> newestOf(CaseNumber number, String key, CountryCode country) {
        return database.sql("""
                        select case_number, field, category, version, ciphertext
                        from case_record where case_number = :number and field = :field
                          and starts_with(by_agency, :country || '-')
                        order by version desc limit 1
                        """)
                .param("number", number.value())
                .param("field", key)
                .param("country", country.value())
                .query(RecordTable::row)
                .optional();
    }

    /** The version of a field before its newest one. */
    Optional<SealedField> replaced(CaseNumber number, String key) {
        return database.sql("""
                        select case_number, field, category, version, ciphertext
                        from case_record where case_number = :number and field = :field
                        order by version desc offset 1 limit 1
                        """)
                .param("number", number.value())
                .param("field", key)
                .query(RecordTable::row)
                .optional();
    }

    /** The newest version of each of the fields that there are, of all these cases. */
    List<SealedField> newest(Collection<CaseNumber> numbers, Collection<String> keys) {
        return database.sql("""
                        select distinct on (case_number, field) case_number, field, category, version, ciphertext
                        from case_record where case_number = any(:number) and field = any(:field)
                        order by case_number, field, version desc
                        """)
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .param("field", keys.toArray(String[]::new))
                .query(RecordTable::row)
                .list();
    }

    Map<String, CaseFiles.Given> given(CaseNumber number, Collection<String> keys) {
        var all = givers.known(number);
        if (all.isPresent()) {
            var known = new HashMap<>(all.get());
            known.keySet().retainAll(keys);
            return known;
        }
        return database
                .sql("""
                        select distinct on (field) field, by_agency, at, step_id
                        from case_record where case_number = :number and field = any(:field)
                        order by field, version desc
                        """)
                .param("number", number.value())
                .param("field", keys.toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("field"), given(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CaseFiles.Given given(ResultSet row) throws SQLException {
        var step = row.getString("step_id");
        return new CaseFiles.Given(
                new AgencyCode(row.getString("by_agency")),
                Times.from(row, "at"),
                step == null ? null : new StepId(step));
    }

    private List<SealedField> query(CaseNumber number) {
        var given = new HashMap<String, CaseFiles.Given>();
        var newest = database.sql("""
                        select case_number, field, category, version, ciphertext, by_agency, at, step_id
                        from newest_records(:number)
                        """)
                .param("number", number.value())
                .query((row, index) -> {
                    given.put(row.getString("field"), given(row));
                    return row(row, index);
                })
                .list();
        givers.keep(number, given);
        return newest;
    }

    private List<SealedField> query(CaseNumber number, Collection<String> keys) {
        return database.sql("""
                        select distinct on (field) case_number, field, category, version, ciphertext
                        from case_record where case_number = :number and field = any(:field)
                        order by field, version desc
                        """)
                .param("number", number.value())
                .param("field", keys.toArray(String[]::new))
                .query(RecordTable::row)
                .list();
    }

    private static SealedField row(ResultSet row, int index) throws SQLException {
        return new SealedField(
                new CaseNumber(row.getString("case_number")),
                FieldKey.of(row.getString("field"), row.getString("category")),
                row.getInt("version"),
                row.getBytes("ciphertext"));
    }

    private record FieldOfCase(CaseNumber number, String field) {}
}
