package org.homeward.casefile.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.DataClass;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of cases, and their recipients. */
@Component
final class DocumentTable {

    private static final byte[] NOT_ASKED_FOR = new byte[0];

    private final JdbcClient database;

    DocumentTable(JdbcClient database) {
        this.database = database;
    }

    void insert(SealedDocument stored) {
        var head = stored.head();
        var step = head.step();
        database.sql("""
            insert into document (id, case_number, kind, category, step_id, step_key, goes_along,
                content_type, size, name, content, by_agency, by_user, side, at)
            values (:id, :number, :kind, :category, :step, :stepKey, :goesAlong, :contentType, :size, :name, :content,
                :byAgency, :byUser, :side, :at)
            """)
                .param("id", head.id())
                .param("number", head.number().value())
                .param("kind", head.kind().name())
                .param("category", head.category().name())
                .param("step", step == null ? null : step.value())
                .param("stepKey", head.stepKey())
                .param("goesAlong", head.goesAlong())
                .param("contentType", head.type())
                .param("size", head.size())
                .param("name", stored.name())
                .param("content", stored.content())
                .param("byAgency", head.added().by().value())
                .param("byUser", head.added().user())
                .param("side", head.added().side().name())
                .param("at", DatabaseTimes.of(head.added().at()))
                .update();
    }

    /** All of a case, oldest first, without their content. */
    List<SealedDocument> of(CaseNumber number) {
        return database.sql("""
            select id, case_number, kind, category, step_id, step_key, goes_along, content_type, size,
                name, by_agency, by_user, side, at
            from document where case_number = :number order by at, id
            """)
                .param("number", number.value())
                .query((row, index) -> row(row, NOT_ASKED_FOR))
                .list();
    }

    Optional<SealedDocument> find(CaseNumber number, UUID id) {
        return database.sql("select * from document where case_number = :number and id = :id")
                .param("number", number.value())
                .param("id", id)
                .query((row, index) -> row(row, row.getBytes("content")))
                .optional();
    }

    /** Which of the case's documents were sent to the agency, and which belong to a share that has ended. */
    Sent sent(CaseNumber number, AgencyCode agency) {
        var received = new HashSet<UUID>();
        var recalled = new HashSet<UUID>();
        database.sql("""
                        select document as id, false as recalled from document_sent
                        where case_number = :number and to_agency = :toAgency and not recalled
                        union all
                        select id, true from document where case_number = :number and recalled
                        """)
                .param("number", number.value())
                .param("toAgency", agency.value())
                .query(row -> {
                    (row.getBoolean("recalled") ? recalled : received).add(row.getObject("id", UUID.class));
                });
        return new Sent(received, recalled);
    }

    /** The documents that these agencies added, and those that were sent to them, belong to a share that has ended. */
    void recall(CaseNumber number, Set<AgencyCode> agencies) {
        database.sql("""
                        with sent as (
                            update document_sent set recalled = true
                            where case_number = :number and to_agency = any (:agencies))
                        update document set recalled = true
                        where case_number = :number and by_agency = any (:agencies)
                        """)
                .param("number", number.value())
                .param("agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .update();
    }

    /** Documents by what became of them. */
    record Sent(Set<UUID> received, Set<UUID> recalled) {}

    private static SealedDocument row(ResultSet row, byte[] content) throws SQLException {
        var step = row.getString("step_id");
        var head = new Document(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                DocumentKind.valueOf(row.getString("kind")),
                DataClass.valueOf(row.getString("category")),
                step == null ? null : new StepId(step),
                row.getString("step_key"),
                row.getBoolean("goes_along"),
                row.getString("content_type"),
                row.getLong("size"),
                new Document.Added(
                        new AgencyCode(row.getString("by_agency")),
                        row.getString("by_user"),
                        BorderSide.valueOf(row.getString("side")),
                        DatabaseTimes.from(row, "at")));
        return new SealedDocument(head, row.getBytes("name"), content);
    }
}
