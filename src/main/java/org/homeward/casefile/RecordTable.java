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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a case's fields; a change is a new version, nothing is overwritten. */
@Component
final class RecordTable {

    private static final String COLUMNS =
            " case_number, id, field, category, version, ciphertext, by_agency, at, step_id ";

    private final JdbcClient database;
    private final TransactionRowCache<FieldOfCase, Optional<Stored>> read = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, Boolean> begun = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, Boolean> locked = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, Map<String, Stored>> whole = new TransactionRowCache<>();

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
        var ids = new HashMap<String, Long>();
        database.sql("""
                        insert into case_record
                            (case_number, field, category, version, ciphertext, by_agency, by_user, step_id, at)
                        select :number, field, category, version, ciphertext, :byAgency, :byUser, :step, :at
                        from unnest(:fields::text[], :categories::text[], :versions::int[], :ciphertexts::bytea[])
                          as one (field, category, version, ciphertext)
                        returning field, id
                        """)
                .param("number", number.value())
                .param("byAgency", by.value())
                .param("byUser", user)
                .param("step", step == null ? null : step.value())
                .param("at", DatabaseTimes.of(at))
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
                .query(row -> {
                    ids.put(row.getString("field"), row.getLong("id"));
                });
        var now = whole.known(number);
        for (var one : fields) {
            var key = one.field().key();
            var stored = new Stored(
                    one, new CaseFiles.Given(by, at, step), Objects.requireNonNull(ids.get(key)), Long.MAX_VALUE);
            read.keep(new FieldOfCase(number, key), Optional.of(stored));
            now.ifPresent(all -> all.put(key, stored));
        }
        if (now.isEmpty()) {
            whole.drop(number);
        }
    }

    /** The case is new: nothing was recorded in it yet. */
    void begin(CaseNumber number) {
        begun.keep(number, true);
    }

    /** The recording transaction has the case to itself now: fields that were read before are read anew, and then all at once. */
    void locked(CaseNumber number) {
        read.dropAll();
        whole.drop(number);
        locked.keep(number, true);
    }

    Map<String, Integer> versions(CaseNumber number, Collection<String> keys) {
        return newest(number, keys).stream().collect(Collectors.toMap(Stored::field, stored -> stored.sealed()
                .version()));
    }

    /**
     * The newest version of each of the fields that there are. A transaction that has the case to itself reads all fields with the first:
     * it will ask for more of them.
     */
    List<Stored> newest(CaseNumber number, Collection<String> keys) {
        var all = whole.known(number);
        if (all.isPresent()) {
            return sorted(keys.stream().map(all.get()::get).filter(Objects::nonNull));
        }
        var unread = keys.stream()
                .filter(key -> read.known(new FieldOfCase(number, key)).isEmpty())
                .toList();
        var asks = !unread.isEmpty() && begun.known(number).isEmpty();
        if (asks && locked.known(number).isPresent()) {
            whole.keep(number, query(number).stream().collect(Collectors.toMap(Stored::field, Function.identity())));
            return newest(number, keys);
        }
        var found = asks ? query(number, unread) : List.<Stored>of();
        unread.forEach(key -> read.keep(new FieldOfCase(number, key), Optional.empty()));
        found.forEach(one -> read.keep(new FieldOfCase(number, one.field()), Optional.of(one)));
        return sorted(Stream.concat(
                found.stream(),
                keys.stream()
                        .filter(key -> !unread.contains(key))
                        .flatMap(key -> read.known(new FieldOfCase(number, key)).stream())
                        .flatMap(Optional::stream)));
    }

    private static List<Stored> sorted(Stream<Stored> fields) {
        return fields.sorted(Comparator.comparing(Stored::field)).toList();
    }

    /** All versions of these fields, each field's newest first. */
    List<Stored> versions(CaseNumber number, Set<String> keys) {
        return database.sql("select" + COLUMNS + """
                        , lead(id) over (partition by field order by version) as next_id
                        from case_record where case_number = :number and field = any(:field)
                        order by field, version desc
                        """)
                .param("number", number.value())
                .param("field", keys.toArray(String[]::new))
                .query((row, index) -> {
                    var next = row.getLong("next_id");
                    return stored(row, row.wasNull() ? Long.MAX_VALUE : next);
                })
                .list();
    }

    /** The owners of the answers in these records that another agency's words joined. */
    Map<Long, AgencyCode> owners(CaseNumber number, Set<Long> ids) {
        var owners = new HashMap<Long, AgencyCode>();
        database.sql("""
                        select record, belongs_to from correction
                        where case_number = :number and record = any(:ids) and belongs_to is not null
                        """)
                .param("number", number.value())
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    owners.put(row.getLong("record"), new AgencyCode(row.getString("belongs_to")));
                });
        return owners;
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
        return newest(number, keys).stream().collect(Collectors.toMap(Stored::field, Stored::given));
    }

    private List<Stored> query(CaseNumber number) {
        return database.sql("select" + COLUMNS + "from newest_records(:number)")
                .param("number", number.value())
                .query((row, index) -> stored(row, Long.MAX_VALUE))
                .list();
    }

    private List<Stored> query(CaseNumber number, Collection<String> keys) {
        return database.sql("select distinct on (field)" + COLUMNS + """
                        from case_record where case_number = :number and field = any(:field)
                        order by field, version desc
                        """)
                .param("number", number.value())
                .param("field", keys.toArray(String[]::new))
                .query((row, index) -> stored(row, Long.MAX_VALUE))
                .list();
    }

    private static Stored stored(ResultSet row, long next) throws SQLException {
        var step = row.getString("step_id");
        return new Stored(
                row(row, 0),
                new CaseFiles.Given(
                        new AgencyCode(row.getString("by_agency")),
                        DatabaseTimes.from(row, "at"),
                        step == null ? null : new StepId(step)),
                row.getLong("id"),
                next);
    }

    private static SealedField row(ResultSet row, int index) throws SQLException {
        return new SealedField(
                new CaseNumber(row.getString("case_number")),
                FieldKey.of(row.getString("field"), row.getString("category")),
                row.getInt("version"),
                row.getBytes("ciphertext"));
    }

    /**
     * A version, and who gave it.
     *
     * @param next the id of the field's next version; the largest number if it is the newest
     */
    record Stored(SealedField sealed, CaseFiles.Given given, long id, long next) {

        String field() {
            return sealed.field().key();
        }
    }

    private record FieldOfCase(CaseNumber number, String field) {}
}
