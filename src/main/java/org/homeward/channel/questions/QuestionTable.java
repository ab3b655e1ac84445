package org.homeward.channel.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions and their sealed texts; when they were asked, are due and were answered is the message's. */
@Component
class QuestionTable {

    private static final String QUESTIONS = """
            select question.id, question.message, question.case_number, question.from_agency, question.to_agency,
              question.recalled, message.sent, message.answer_due, message.answered, message.ended
            from question join message on message.id = question.message
            """;

    private final JdbcClient database;

    QuestionTable(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, long message, CaseNumber number, AgencyCode from, AgencyCode to) {
        database.sql("""
                        insert into question (id, message, case_number, from_agency, to_agency)
                        values (:id, :message, :number, :from, :to)
                        """)
                .param("id", id)
                .param("message", message)
                .param("number", number.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void insert(EncryptedQuestionText text) {
        database.sql("""
                        insert into question_text (id, question, kind, original, language, category, ciphertext,
                            by_agency, by_user, at)
                        values (:id, :question, :kind, :original, :language, :category, :ciphertext, :byAgency, :byUser,
                            :at)
                        """)
                .param("id", text.id())
                .param("question", text.question())
                .param("kind", text.kind().name())
                .param("original", text.original())
                .param("language", text.language())
                .param("category", text.category().name())
                .param("ciphertext", text.ciphertext())
                .param("byAgency", text.by().value())
                .param("byUser", text.user())
                .param("at", DatabaseTimes.of(text.at()))
                .update();
    }

    /** The case's questions that the agency asked or got, oldest first, without their texts. */
    List<CaseQuestionText> of(CaseNumber number, AgencyCode agency) {
        return database.sql(QUESTIONS + """
                        where question.case_number = :number and :agency in (question.from_agency, question.to_agency)
                        order by question.message
                        """)
                .param("number", number.value())
                .param("agency", agency.value())
                .query(QuestionTable::row)
                .list();
    }

    /** One of them. */
    Optional<CaseQuestionText> find(CaseNumber number, UUID id, AgencyCode agency) {
        return of(number, agency).stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** All of the case that weren't recalled yet. */
    List<CaseQuestionText> standing(CaseNumber number) {
        return database.sql(QUESTIONS + "where question.case_number = :number and question.recalled is null")
                .param("number", number.value())
                .query(QuestionTable::row)
                .list();
    }

    /** The questions that wait for an answer of the agency while it works on the case, the most urgent first. */
    List<CaseQuestionText> waitingAt(AgencyCode agency, int most) {
        return database.sql(QUESTIONS + """
                        join case_part part on part.case_number = question.case_number and part.agency = question.to_agency
                        where question.to_agency = :agency and part.active and question.recalled is null
                          and message.answered is null and message.ended is null
                        order by message.answer_due, question.message limit :most
                        """)
                .param("agency", agency.value())
                .param("most", most)
                .query(QuestionTable::row)
                .list();
    }

    /** Waiting ones of which one side no longer works on the case. */
    List<CaseQuestionText> withoutEnds(int most) {
        return database.sql(QUESTIONS + """
                        where message.answered is null and message.ended is null and 2 > (
                          select count(*) from case_part part
                          where part.case_number = question.case_number and part.active
                            and part.agency in (question.from_agency, question.to_agency))
                        order by question.message limit :most
                        """)
                .param("most", most)
                .query(QuestionTable::row)
                .list();
    }

    /** Late ones of which nobody was told so, and from now on everybody was. */
    List<CaseQuestionText> lateNow(Instant now, int most) {
        return database.sql("""
                        with late as (
                          update question set late_told = :now where id in (
                            select question.id from question join message on message.id = question.message
                            where question.late_told is null and question.recalled is null
                              and message.answered is null and message.ended is null and message.late_from < :now
                            order by question.message limit :most for update of question skip locked)
                          returning id)
                        """ + QUESTIONS + "where question.id in (select id from late)")
                .param("now", DatabaseTimes.of(now))
                .param("most", most)
                .query(QuestionTable::row)
                .list();
    }

    /** The texts of all these questions, oldest first. */
    List<EncryptedQuestionText> texts(Collection<CaseQuestionText> of) {
        return database.sql(
                        "select * from question_text where question = any (cast(:questions as uuid[])) order by at, kind = 'translation', id")
                .param(
                        "questions",
                        of.stream().map(question -> question.id().toString()).toArray(String[]::new))
                .query(EncryptedQuestionText::row)
                .list();
    }

    void read(Collection<UUID> texts, Instant at) {
        database.sql(
                        "update question_text set read_at = :at where id = any (cast(:texts as uuid[])) and read_at is null")
                .param("at", DatabaseTimes.of(at))
                .param("texts", texts.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void recall(UUID id, Instant at) {
        database.sql("update question set recalled = :at where id = :id")
                .param("at", DatabaseTimes.of(at))
                .param("id", id)
                .update();
    }

    private static CaseQuestionText row(ResultSet row, int index) throws SQLException {
        return new CaseQuestionText(
                row.getObject("id", UUID.class),
                row.getLong("message"),
                new CaseNumber(row.getString("case_number")),
                new AgencyCode(row.getString("from_agency")),
                new AgencyCode(row.getString("to_agency")),
                DatabaseTimes.from(row, "sent"),
                DatabaseTimes.from(row, "answer_due"),
                DatabaseTimes.fromOrNull(row, "answered"),
                DatabaseTimes.fromOrNull(row, "ended"),
                DatabaseTimes.fromOrNull(row, "recalled"),
                List.of());
    }
}
