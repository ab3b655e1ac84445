package org.homeward.casefile.known;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseDataWrittenEvent;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.SealedField;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All versions of a case's answers, with their corrections. */
@Component
final class AnswerVersionTable {

    private static final String VERSIONS = """
            select r.case_number, r.id, r.field, r.category, r.version, r.ciphertext, r.by_agency, r.by_user, r.step_id,
                r.at, lead(r.id) over (partition by r.case_number, r.field order by r.version) as next_id, c.wish,
                c.reason, c.belongs_to, c.record is not null as corrected,
                (select array_agg(s.to_agency) from correction_sent s where s.record = r.id) as sent_to,
                exists (select from correction_asked a where a.standing = r.id and a.ended_at is null) as waits
            from case_record r left join correction c on c.record = r.id
            """;

    private final JdbcClient database;
    private final TransactionRowCache<CaseNumber, List<StoredVersion>> read = new TransactionRowCache<>();

    AnswerVersionTable(JdbcClient database) {
        this.database = database;
    }

    /** By field, the newest first. */
    List<StoredVersion> of(CaseNumber number) {
        return read.of(
                number,
                () -> joined(database.sql(VERSIONS + " where r.case_number = :number order by r.field, r.version desc")
                        .param("number", number.value())
                        .query(AnswerVersionTable::row)
                        .list()));
    }

    /** The newest version of a field, whoever gave it; empty if nobody answered it. */
    Optional<StoredVersion> newest(CaseNumber number, String field) {
        return of(number).stream()
                .filter(version -> version.field().equals(field))
                .findFirst();
    }

    /** An answer or what is kept of its correction was written: they are read anew. */
    @EventListener
    void written(CaseDataWrittenEvent event) {
        written(event.number());
    }

    void written(CaseNumber number) {
        read.drop(number);
    }

    /** Those of some fields in several cases, read together; by field, the newest first. */
    Map<CaseNumber, List<StoredVersion>> of(Collection<CaseNumber> numbers, Collection<String> fields) {
        var versions = database.sql(VERSIONS + """
                         where r.case_number = any (:numbers) and r.field = any (:fields)
                        order by r.case_number, r.field, r.version desc
                        """)
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .query(AnswerVersionTable::row)
                .list();
        return joined(versions).stream()
                .collect(Collectors.groupingBy(version -> version.sealed().number()));
    }

    /** Each with the one before it where its words were added to that. */
    private static List<StoredVersion> joined(List<StoredVersion> newestFirst) {
        var versions = new ArrayList<>(newestFirst);
        for (int i = versions.size() - 2; i >= 0; i--) {
            var before = versions.get(i + 1);
            var version = versions.get(i);
            if (version.field().equals(before.field())
                    && version.sealed().number().equals(before.sealed().number())) {
                versions.set(i, version.after(before));
            }
        }
        return versions;
    }

    private static StoredVersion row(ResultSet row, int index) throws SQLException {
        var number = new CaseNumber(row.getString("case_number"));
        var step = row.getString("step_id");
        var next = row.getLong("next_id");
        var isNewest = row.wasNull();
        return new StoredVersion(
                row.getLong("id"),
                new SealedField(
                        number,
                        FieldKey.of(row.getString("field"), row.getString("category")),
                        row.getInt("version"),
                        row.getBytes("ciphertext")),
                new AgencyCode(row.getString("by_agency")),
                row.getString("by_user"),
                step == null ? null : new StepId(step),
                DatabaseTimes.from(row, "at"),
                isNewest ? Long.MAX_VALUE : next,
                correction(row),
                row.getBoolean("waits"),
                null);
    }

    private static StoredVersion.@Nullable Correction correction(ResultSet row) throws SQLException {
        if (!row.getBoolean("corrected")) {
            return null;
        }
        var wish = row.getString("wish");
        var owner = row.getString("belongs_to");
        return new StoredVersion.Correction(
                wish == null ? null : CorrectionRequester.valueOf(wish),
                row.getBytes("reason"),
                agencies(row.getArray("sent_to")),
                owner == null ? null : new AgencyCode(owner));
    }

    private static Set<AgencyCode> agencies(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Set.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(AgencyCode::new)
                        .collect(Collectors.toSet());
    }
}
