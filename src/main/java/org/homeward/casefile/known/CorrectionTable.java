package org.homeward.casefile.known;

import java.sql.Types;
import java.time.Clock;
import org.homeward.casefile.CaseTextEncryption;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reasons for corrections of answers, sealed with the case's key, and the receivers of the new versions. */
@Component
final class CorrectionTable {

    private static final String PURPOSE = "correction";

    private final JdbcClient database;
    private final AnswerVersionTable known;
    private final CaseTextEncryption seal;
    private final Clock clock;

    CorrectionTable(JdbcClient database, AnswerVersionTable known, CaseTextEncryption seal, Clock clock) {
        this.known = known;
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** The field's newest version is a correction of an answer that is this agency's; returns its id. */
    long insert(CaseNumber number, String field, CorrectionRequester wish, String reason, AgencyCode owner) {
        return write(number, field, wish.name(), seal.seal(number, PURPOSE, reason), owner);
    }

    /** In the field's newest version what a step was told joined the words of this agency; returns its id. */
    long insert(CaseNumber number, String field, AgencyCode owner) {
        return write(number, field, null, null, owner);
    }

    private long write(
            CaseNumber number, String field, @Nullable String wish, byte @Nullable [] reason, AgencyCode owner) {
        known.written(number);
        return database.sql("""
                        insert into correction (record, case_number, wish, reason, belongs_to)
                        select id, case_number, :wish, :reason, :owner from case_record
                        where case_number = :number and field = :field order by version desc limit 1
                        returning record
                        """)
                .param("number", number.value())
                .param("field", field)
                .param("wish", wish, Types.VARCHAR)
                .param("owner", owner.value())
                .param("reason", reason, Types.BINARY)
                .query(Long.class)
                .single();
    }

    void sent(CaseNumber number, long record, AgencyCode to) {
        known.written(number);
        database.sql("""
                        insert into correction_sent (record, case_number, to_agency, at)
                        values (:record, :number, :to, :now)
                        """)
                .param("record", record)
                .param("number", number.value())
                .param("to", to.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    String reason(CaseNumber number, StoredVersion.Correction kept) {
        var reason = kept.reason();
        return reason == null ? "" : seal.open(number, PURPOSE, reason).orElse("");
    }
}
