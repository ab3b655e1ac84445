package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a case's fields; a change is a new version, nothing is overwritten. */
@Component
final class RecordTable {

    private final JdbcClient database;

    RecordTable(JdbcClient database) {
        this.database = database;
    }

    void insert(SealedField stored, AgencyCode by, String user, @Nullable StepId step, Instant at) {
        database.sql("""
                        insert into case_record
                            (case_number, field, category, version, ciphertext, by_agency, by_user, step_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        stored.number().value(),
                        stored.field().key(),
                        stored.field().category().name(),
                        stored.version(),
                        stored.ciphertext(),
                        by.value(),
                        user,
                        step == null ? null : step.value(),
                        Times.of(at))
                .update();
    }

    Map<String, Integer> versions(CaseNumber number, Collection<String> keys) {
        return newest(number, keys).stream()
                .collect(Collectors.toMap(stored -> stored.field().key(), SealedField::version));
    }

    /** The newest version of each of the fields that there are. */
    List<SealedField> newest(CaseNumber number, Collection<String> keys) {
        return database.sql("""
                        select distinct on (field) case_number, field, category, version, ciphertext
                        from case_record where case_number = ? and field = any(?)
                        order by field, version desc
                        """)
                .params(number.value(), keys.toArray(String[]::new))
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
}
