package org.homeward.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.homeward.casefile.DataClass;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table of notices. */
final class NoticeRowMapper {

    private NoticeRowMapper() {}

    static Notice read(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                about(row),
                DatabaseTimes.fromOrNull(row, "due"),
                row.getInt("number"),
                DatabaseTimes.from(row, "created"),
                DatabaseTimes.fromOrNull(row, "seen"));
    }

    private static @Nullable NoticeSubject about(ResultSet row) throws SQLException {
        var number = row.getString("case_number");
        if (number == null) {
            return null;
        }
        var stage = row.getString("stage");
        if (row.getString("reference") != null) {
            return NoticeSubject.elsewhere(new CaseNumber(number), elsewhere(row, stage));
        }
        var id = row.getString("step_id");
        return new NoticeSubject(
                new CaseNumber(number),
                stage == null ? null : Stage.valueOf(stage),
                id == null
                        ? null
                        : new NoticeSubject.Step(
                                new StepId(id), row.getString("definition_id"), row.getString("step_key")),
                brought(row),
                null);
    }

    private static NoticeSubject.Elsewhere elsewhere(ResultSet row, @Nullable String stage) throws SQLException {
        var reference = row.getString("reference");
        var key = row.getString("step_key");
        return new NoticeSubject.Elsewhere(
                reference,
                new AgencyCode(row.getString("office")),
                key == null ? null : new NoticeSubject.Step(new StepId(reference), row.getString("definition_id"), key),
                stage == null ? null : Stage.valueOf(stage));
    }

    private static NoticeSubject.@Nullable Brought brought(ResultSet row) throws SQLException {
        var message = row.getString("message");
        return message == null
                ? null
                : new NoticeSubject.Brought(
                        message,
                        Arrays.stream((String[]) row.getArray("classes").getArray())
                                .map(DataClass::valueOf)
                                .toList());
    }
}
