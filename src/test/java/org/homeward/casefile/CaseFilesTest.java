package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.casefile.SomeCases.STEP;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.homeward.shared.NotFound;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CaseFilesTest {

    private static final FieldKey NAME = FieldKey.of("givenName", "identity");

    @Autowired
    CaseFiles files;

    @Autowired
    Participation participation;

    @Autowired
    JdbcClient database;

    @Autowired
    SomeCases cases;

    @Test
    void the_newest_answer_is_what_is_known() {
        // given
        var number = cases.aCase().build();
        cases.record(number, Readers.police(), new FieldEntry(NAME, "Sokha"));
        cases.record(number, Readers.police(), new FieldEntry(NAME, "Sokhary"));

        // when
        var known = cases.as(Readers.police(), () -> files.known(number, STEP, List.of(NAME), Readers.police()));

        // then
        assertThat(known).containsOnly(Map.entry("givenName", "Sokhary"));
    }

    @Test
    void both_versions_are_kept_and_neither_is_readable_in_the_database() {
        // given
        var number = cases.aCase().build();
        cases.record(number, Readers.police(), new FieldEntry(NAME, "Sokha"));
        cases.record(number, Readers.police(), new FieldEntry(NAME, "Sokhary"));

        // when
        var stored = cases.as(
                Readers.police(), () -> database.sql("select ciphertext from case_record where case_number = ?")
                        .param(number.value())
                        .query(byte[].class)
                        .list());

        // then
        assertThat(stored).hasSize(2).allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Sokha"));
    }

    @Test
    void a_handler_reads_a_value() {
        // given
        var number = cases.aCase().build();
        cases.record(number, Readers.police(), FieldEntry.of("fearsAuthoritiesAtHome", "legal", "yes"));

        // when
        var value = cases.as(Readers.police(), () -> files.value(number, "fearsAuthoritiesAtHome"));

        // then
        assertThat(value).contains("yes");
    }

    @Test
    void a_query_without_an_agency_sees_no_row() {
        // given
        var number = cases.aCase().build();
        cases.record(number, Readers.police(), new FieldEntry(NAME, "Sokha"));

        // when
        var rows = cases.forNobody(
                () -> List.of("case_file", "participation", "case_record", "timeline", "name_hash").stream()
                        .mapToLong(table -> database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .sum());

        // then
        assertThat(rows).isZero();
    }

    @Test
    void an_agency_without_part_sees_no_row() {
        // given
        var number = cases.aCase().build();

        // when
        var seen = cases.as(Readers.stranger(), () -> database.sql("select count(*) from case_file where number = ?")
                .param(number.value())
                .query(Long.class)
                .single());

        // then
        assertThat(seen).isZero();
    }

    @Test
    void an_agency_cannot_join_a_case_by_itself() {
        // given
        var number = cases.aCase().build();

        // then
        assertThatThrownBy(() -> cases.run(
                        Readers.stranger(), () -> participation.join(number, Readers.LAO_POLICE, BorderSide.other)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void without_part_in_the_case_it_is_not_there() {
        // given
        var number = cases.aCase().build();

        // then
        assertThatThrownBy(() -> cases.as(
                        Readers.stranger(), () -> files.known(number, STEP, List.of(NAME), Readers.stranger())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_recorded_cannot_be_changed_by_the_application() {
        // given
        var number = cases.aCase().build();
        cases.record(number, Readers.police(), new FieldEntry(NAME, "Sokha"));

        // then
        assertThatThrownBy(() -> cases.as(Readers.police(), () -> database.sql("update case_record set version = 7")
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
