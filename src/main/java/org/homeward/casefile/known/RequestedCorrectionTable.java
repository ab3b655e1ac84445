package org.homeward.casefile.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.casefile.CaseTextEncryption;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Corrections that wait for a second person, sealed with the case's key. */
@Component
final class RequestedCorrectionTable {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private final JdbcClient database;
    private final AnswerVersionTable known;
    private final CaseTextEncryption seal;
    private final Clock clock;

    RequestedCorrectionTable(JdbcClient database, AnswerVersionTable known, CaseTextEncryption seal, Clock clock) {
        this.database = database;
        this.known = known;
        this.seal = seal;
        this.clock = clock;
    }

    /** Seals what was written, so that no other row can hold it. */
    RequestedCorrection.Sealed seal(
            CaseNumber number, UUID id, @Nullable Object value, @Nullable String words, String reason) {
        return new RequestedCorrection.Sealed(
                value == null ? null : seal.seal(number, "asked " + id, JsonText.written(JSON, value)),
                words == null ? null : seal.seal(number, "asked words " + id, words),
                seal.seal(number, "asked reason " + id, reason));
    }

    /** The answer that is asked for; null if it is words alone, or the case's key is gone. */
    @Nullable
    Object value(RequestedCorrection asked) {
        return open(asked, asked.sealed().value(), "asked ")
                .map(json -> JsonText.read(JSON, json, new TypeReference<Object>() {}))
                .orElse(null);
    }

    String words(RequestedCorrection asked) {
        return open(asked, asked.sealed().words(), "asked words ").orElse("");
    }

    String reason(RequestedCorrection asked) {
        return open(asked, asked.sealed().reason(), "asked reason ").orElse("");
    }

    private Optional<String> open(RequestedCorrection asked, byte @Nullable [] sealed, String purpose) {
        return sealed == null ? Optional.empty() : seal.open(asked.number(), purpose + asked.id(), sealed);
    }

    void insert(RequestedCorrection asked) {
        known.written(asked.number());
        database.sql("""
                        insert into correction_asked
                            (id, case_number, standing, ciphertext, words, reason, wish, waits_for, by_agency, by_user, at)
                        values (:id, :number, :standing, :ciphertext, :words, :reason, :wish, :waitsFor, :agency, :user, :at)
                        """)
                .param("id", asked.id())
                .param("number", asked.number().value())
                .param("standing", asked.standing())
                .param("ciphertext", asked.sealed().value(), Types.BINARY)
                .param("words", asked.sealed().words(), Types.BINARY)
                .param("reason", asked.sealed().reason())
                .param("wish", asked.wish().name())
                .param("waitsFor", asked.waitsFor().value())
                .param("agency", asked.by().agency().value())
                .param("user", asked.by().user())
                .param("at", DatabaseTimes.of(asked.by().at()))
                .update();
    }

    /** All of a case, the oldest first. */
    List<RequestedCorrection> of(CaseNumber number) {
        return database.sql("select * from correction_asked where case_number = :number order by at, id")
                .param("number", number.value())
                .query(RequestedCorrectionTable::row)
                .list();
    }

    Optional<RequestedCorrection> find(CaseNumber number, UUID id) {
        return of(number).stream().filter(asked -> asked.id().equals(id)).findFirst();
    }

    /** It waits for this agency from now on. */
    void waitsFor(RequestedCorrection asked, AgencyCode agency) {
        known.written(asked.number());
        database.sql("update correction_asked set waits_for = :agency where id = :id and ended_at is null")
                .param("agency", agency.value())
                .param("id", asked.id())
                .update();
    }

    /** It waits no longer; returns whether it did until now. */
    boolean end(RequestedCorrection asked, RequestedCorrection.Ended.How how, AgencyCode by) {
        known.written(asked.number());
        return database.sql("""
                        update correction_asked set ended_at = :now, ended_how = :how, ended_by = :by
                        where id = :id and ended_at is null
                        """)
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .param("how", how.name())
                        .param("by", by.value())
                        .param("id", asked.id())
                        .update()
                == 1;
    }

    /** The case is over: none of its corrections waits any longer; returns which did. */
    List<UUID> endAll(CaseNumber number) {
        known.written(number);
        return database.sql("""
                        update correction_asked set ended_at = :now, ended_how = 'caseEnded'
                        where case_number = :number and ended_at is null returning id
                        """)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("number", number.value())
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    private static RequestedCorrection row(ResultSet row, int index) throws SQLException {
        var ended = DatabaseTimes.fromOrNull(row, "ended_at");
        var by = row.getString("ended_by");
        return new RequestedCorrection(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getLong("standing"),
                new RequestedCorrection.Sealed(
                        row.getBytes("ciphertext"), row.getBytes("words"), row.getBytes("reason")),
                CorrectionRequester.valueOf(row.getString("wish")),
                new AgencyCode(row.getString("waits_for")),
                new RequestedCorrection.By(
                        new AgencyCode(row.getString("by_agency")),
                        row.getString("by_user"),
                        DatabaseTimes.from(row, "at")),
                ended == null
                        ? null
                        : new RequestedCorrection.Ended(
                                RequestedCorrection.Ended.How.valueOf(row.getString("ended_how")),
                                ended,
                                by == null ? null : new AgencyCode(by)));
    }
}
