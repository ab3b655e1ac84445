package org.homeward.casefile.notes;

import java.util.List;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes of cases. */
@Component
class NoteTable {

    private final JdbcClient database;

    NoteTable(JdbcClient database) {
        this.database = database;
    }

    void insert(SealedNote note) {
        var step = note.step();
        database.sql("""
                        insert into note (id, case_number, agency, step_id, step_key, definition_id, ciphertext, by_user, at)
                        values (:id, :number, :agency, :step, :stepKey, :definition, :ciphertext, :byUser, :at)
                        """)
                .param("id", note.id())
                .param("number", note.number().value())
                .param("agency", note.agency().value())
                .param("step", step == null ? null : step.id().value())
                .param("stepKey", step == null ? null : step.key())
                .param("definition", step == null ? null : step.definitionId())
                .param("ciphertext", note.ciphertext())
                .param("byUser", note.user())
                .param("at", DatabaseTimes.of(note.at()))
                .update();
    }

    /** The notes of these agencies belong to a share that has ended. */
    void recall(CaseNumber number, Set<AgencyCode> agencies) {
        database.sql("update note set recalled = true where case_number = :number and agency = any (:agencies)")
                .param("number", number.value())
                .param("agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .update();
    }

    /** The agency's notes on the case, oldest first, without those of a share that has ended. */
    List<SealedNote> of(CaseNumber number, AgencyCode agency) {
        return database.sql("select * from note where case_number = :number and agency = :agency and not recalled"
                        + " order by at, id")
                .param("number", number.value())
                .param("agency", agency.value())
                .query(SealedNote::row)
                .list();
    }
}
