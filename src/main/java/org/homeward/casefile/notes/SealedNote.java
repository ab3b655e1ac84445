package org.homeward.casefile.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** A note as the database holds it. */
record SealedNote(
        UUID id,
        CaseNumber number,
        AgencyCode agency,
        Note.@Nullable OnStep step,
        byte[] ciphertext,
        String user,
        Instant at) {

    /** So that no row can be read as another one. */
    static String purpose(UUID id) {
        return "note/" + id;
    }

    Note open(String text) {
        return new Note(id, number, step, text, user, at);
    }

    static SealedNote row(ResultSet row, int index) throws SQLException {
        var step = row.getString("step_id");
        return new SealedNote(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                new AgencyCode(row.getString("agency")),
                step == null
                        ? null
                        : new Note.OnStep(new StepId(step), row.getString("definition_id"), row.getString("step_key")),
                row.getBytes("ciphertext"),
                row.getString("by_user"),
                DatabaseTimes.from(row, "at"));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
