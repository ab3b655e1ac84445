package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.SystemActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a query asks for: the database shows a case's rows to who takes part in it. */
@DatabaseTest
class SecondWallTest {

    @Autowired
    SomeCases cases;

    @Autowired
    SystemActor system;

    @Autowired
    Participation participation;

    @Autowired
    JdbcClient database;

    @Test
    void each_table_that_knows_a_case_is_behind_the_wall_but_those_of_steps_messages_and_the_log() {
        // when
        var open = database.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'homeward'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
                          and (exists (select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                                 and a.attname in ('case_number', 'step_id'))
                            or exists (select 1 from pg_constraint f join pg_class wall on wall.oid = f.confrelid
                                 where f.conrelid = c.oid and f.contype = 'f' and wall.relrowsecurity))
                        """).query(String.class).list();

        // then
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "work_item",
                        "finished_step",
                        "case_facts",
                        "case_stage",
                        "case_event",
                        "return_end",
                        "pinned_rule",
                        "step_ladder",
                        "bulk_order_step",
                        "message",
                        "audit_entry");
    }

    @Test
    void no_part_of_a_case_is_wide_because_its_insert_forgot_to_say() {
        // when
        var withDefault = database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'homeward' and table_name = 'participation'
                          and column_name in ('kind', 'state') and column_default is not null
                        """).query(String.class).list();

        // then
        assertThat(withDefault).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pause, case_number = :number, true",
        "pause_review, pause_id in (select id from pause where case_number = :number), true",
        "rung, case_number = :number, true",
        "step_answer, case_number = :number, true",
        "calendar_move, case_number = :number, true",
        "notice, case_number = :number, true",
        "mail, token = md5(:number)::uuid, true",
        "case_part, case_number = :number, true",
        "running_pause, step_id = 'step-' || :number, true",
        "question, case_number = :number, true",
        "question_text, by_user = :number, true",
        "note, case_number = :number, true",
        "newest_records(:number), field = :number, true",
        "(select newest_record_of(:number) as newest) as one, newest is not null, true",
        "news, case_number = :number, false",
        "rung_notice, case_number = :number, false",
        "pause_reminder, pause_id = hashtext(:number), false"
    })
    void without_an_agency_or_with_a_foreign_one_no_row_is_there(String table, String own, boolean forParties) {
        // given
        var number = cases.aCase().build();
        system.does(() -> stepsOf(number));

        // then
        assertThat(cases.forNobody(() -> count(table, own, number))).isZero();
        assertThat(cases.as(Readers.stranger(), () -> count(table, own, number)))
                .isZero();
        assertThat(cases.as(Readers.police(), () -> count(table, own, number))).isEqualTo(forParties ? 1 : 0);
        assertThat(system.sees(() -> count(table, own, number))).isEqualTo(1);
    }

    @Test
    void what_an_agency_was_told_it_reads_without_a_part_in_the_case() {
        // given
        var number = cases.aCase().build();

        // when
        system.does(() -> notice(number, Readers.stranger().agency().value()));

        // then
        assertThat(cases.as(Readers.stranger(), () -> count("notice", "case_number = :number", number)))
                .isEqualTo(1);
    }

    @Test
    void an_office_that_was_shut_out_reads_no_record_of_the_case() {
        // given
        var number = cases.aCase().build();
        cases.join(number, Readers.khmerFocalPoint());
        system.does(() -> stepsOf(number));

        // when
        system.does(
                () -> participation.bar(number, Set.of(Readers.khmerFocalPoint().agency())));

        // then
        for (var read : List.of("newest_records(:number)", "(select newest_record_of(:number) as id) as one")) {
            assertThat(cases.as(Readers.khmerFocalPoint(), () -> count(read, "id is not null", number)))
                    .as(read)
                    .isZero();
        }
    }

    @Test
    void a_question_and_a_note_are_not_there_for_others_who_take_part() {
        // given
        var number = cases.aCase().build();
        cases.join(number, Readers.khmerFocalPoint());
        system.does(() -> stepsOf(number));

        // then
        for (var table : List.of("question", "note")) {
            assertThat(cases.as(Readers.shelter(), () -> count(table, "case_number = :number", number)))
                    .isZero();
        }
        assertThat(cases.as(Readers.khmerFocalPoint(), () -> count("note", "case_number = :number", number)))
                .isZero();
    }

    @Test
    void outside_a_transaction_nobody_sees_a_row() {
        // given
        var number = cases.aCase().build();
        system.does(() -> stepsOf(number));

        // when
        var seen = ActingParty.as(Readers.THAI_POLICE, () -> count("pause", "case_number = :number", number));

        // then
        assertThat(seen).isZero();
    }

    private long count(String table, String own, CaseNumber number) {
        return database.sql("select count(*) from " + table + " where " + own)
                .param("number", number.value())
                .query(Long.class)
                .single();
    }

    private void stepsOf(CaseNumber number) {
        insert(number, """
                insert into case_record (case_number, field, category, version, ciphertext, by_agency, by_user, at)
                values (:number, :number, 'identity', 1, '', 'TH-RTP', 'police', now())
                """);
        insert(number, """
                insert into pause (step_id, case_number, reason, started, started_by, started_agency, planned_end)
                values ('step-' || :number, :number, 'borderClosed', now(), 'police', 'TH-RTP', current_date)
                """);
        insert(number, """
                insert into pause_review (pause_id, reviewed, reviewed_by, reviewed_agency, outcome)
                select id, now(), 'police', 'TH-RTP', 'ends' from pause where case_number = :number
                """);
        insert(number, """
                insert into rung (step_id, level, case_number, ladder, at, walked, who, agencies, how)
                values ('step-' || :number, 1, :number, 'usual', now(), now(), 'holder', '{}', 'page')
                """);
        insert(number, """
                insert into step_answer (step_id, case_number, at, by_account, agency, kind)
                values ('step-' || :number, :number, now(), 'police', 'TH-RTP', 'seen')
                """);
        insert(number, """
                with change as (insert into calendar_change (country, year, official, source, changed_by, changed_at)
                  values ('LA', 2090, true, 'gazette', 'owner', now()) returning id)
                insert into calendar_move (change_id, step_id, case_number) select id, 'step-' || :number, :number from change
                """);
        insert(number, """
                insert into rung_notice (recipient, agency, step_id, level, case_number, after, mail)
                values (:number, 'TH-NOBODY', 'step-' || :number, 1, :number, 'due', false)
                """);
        insert(
                number,
                "insert into pause_reminder (pause_id, due_on, at) values (hashtext(:number), current_date, now())");
        notice(number, "TH-RTP-ELSEWHERE");
        insert(number, """
                with asked as (insert into message (case_number, name, from_agency, from_country, from_instance, payload,
                    sent, delivered, next_attempt, answer_due)
                  values (:number, 'protection.question', 'TH-RTP-ATPD', 'TH', 'question', '{}', now(), now(), now(), now())
                  returning id)
                insert into question (id, message, case_number, from_agency, to_agency)
                select md5(:number)::uuid, id, :number, 'TH-RTP-ATPD', 'KH-MOSVY' from asked
                """);
        insert(number, """
                insert into question_text (id, question, kind, language, category, ciphertext, by_agency, by_user, at)
                values (md5(:number)::uuid, md5(:number)::uuid, 'question', 'en', 'services', '', 'TH-RTP-ATPD', :number, now())
                """);
        insert(number, """
                insert into note (id, case_number, agency, ciphertext, by_user, at)
                values (md5(:number)::uuid, :number, 'TH-RTP-ATPD', '', 'police', now())
                """);
        insert(number, """
                insert into news (kind, agency, case_number, at) values ('newWork', 'TH-RTP', :number, now())
                """);
        insert(number, """
                insert into mail (notice, token, state, next_attempt, changed)
                select id, md5(:number)::uuid, 'sent', now(), now() from notice where case_number = :number
                """);
    }

    private void notice(CaseNumber number, String agency) {
        database.sql("""
                        insert into notice (key, kind, agency, case_number, number, created)
                        values (:key, 'late', :agency, :number, 1, now())
                        """)
                .param("key", UUID.randomUUID().toString())
                .param("agency", agency)
                .param("number", number.value())
                .update();
    }

    private void insert(CaseNumber number, String row) {
        database.sql(row).param("number", number.value()).update();
    }
}
