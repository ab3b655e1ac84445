package org.homeward.casefile.known;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseWritten;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.SealedField;
import org.homeward.engine.ReadOnce;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All versions of a case's answers, with what is kept of their corrections. */
@Component
final class KnownTable {

    private final JdbcClient database;
    private final ReadOnce<CaseNumber, List<StoredVersion>> read = new ReadOnce<>();

    KnownTable(JdbcClient database) {
        this.database = database;
    }

    /** By field, the newest first. */
    List<StoredVersion> of(CaseNumber number) {
        return read.of(number, () -> query(number));
    }

    /** An answer or what is kept of its correction was written: they are read anew. */
    @EventListener
    void written(CaseWritten event) {
        written(event.number());
    }

    void written(CaseNumber number) {
        read.drop(number);
    }

    private List<StoredVersion> query(CaseNumber number) {
        return database.sql("""
                        select r.id, r.field, r.category, r.version, r.ciphertext, r.by_agency, r.by_user, r.step_id, r.at,
                            lead(r.id) over (partition by r.field order by r.version) as next_id, c.wish, c.reason,
                            (select array_agg(s.to_agency) from correction_sent s where s.record = r.id) as sent_to
                        from case_record r left join correction c on c.record = r.id
                        where r.case_number = :number
                        order by r.field, r.version desc
                        """)
                .param("number", number.value())
                .query((row, index) -> row(number, row))
                .list();
    }

    private static StoredVersion row(CaseNumber number, ResultSet row) throws SQLException {
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
                Times.from(row, "at"),
                isNewest ? Long.MAX_VALUE : next,
                correction(row));
    }

    private static StoredVersion.@Nullable Correction correction(ResultSet row) throws SQLException {
        var wish = row.getString("wish");
        return wish == null
                ? null
                : new StoredVersion.Correction(
                        Wish.valueOf(wish), row.getBytes("reason"), agencies(row.getArray("sent_to")));
    }

    private static Set<AgencyCode> agencies(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Set.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(AgencyCode::new)
                        .collect(Collectors.toSet());
    }
}
