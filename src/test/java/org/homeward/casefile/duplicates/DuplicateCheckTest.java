package org.homeward.casefile.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.casefile.names.NameParts;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.RareName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DuplicateCheckTest {

    @Autowired
    DuplicateCheck duplicates;

    @Autowired
    SuspectedDuplicates suspicions;

    @Autowired
    JdbcClient database;

    @Autowired
    SomeCases cases;

    @Test
    void a_name_written_in_another_script_raises_a_suspicion() {
        // given
        var first = cases.aCase().build();
        var family = RareName.family();
        named(first, "សុខា", family);

        // when
        var second = cases.aCase().build();
        named(second, "Sokkha", family);
        look(second);

        // then
        assertThat(suspicions.of(first)).extracting(SuspectedDuplicate::kind).containsExactly("sound");
    }

    @Test
    void the_one_who_typed_and_agencies_that_take_part_alone_learn_nothing() {
        // given
        var first = cases.aCase().with(Readers.shelter()).build();
        var family = RareName.family();
        named(first, "Sokha", family);

        // when
        var second = cases.aCase().build();
        named(second, "Sokha", family);
        look(second);

        // then
        assertThat(rows(first, Readers.police())).isEmpty();
        assertThat(rows(first, Readers.shelter())).isEmpty();
        assertThat(suspicions.of(first)).hasSize(1);
    }

    @Test
    void another_name_raises_no_suspicion() {
        // given
        var first = cases.aCase().build();
        named(first, "Sokha", RareName.family());

        // when
        var second = cases.aCase().build();
        named(second, "Dara", RareName.family());
        look(second);

        // then
        assertThat(suspicions.of(first)).isEmpty();
    }

    @Test
    void one_word_alone_is_no_ground_for_a_suspicion() {
        // given
        var parts = NameParts.of(field -> field.equals("givenName") ? "Sokha" : null);

        // then
        assertThat(List.of(parts.name(), parts.sound(), parts.identity())).allMatch(Optional::isEmpty);
    }

    private void named(CaseNumber number, String given, String family) {
        cases.record(
                number,
                Readers.police(),
                FieldEntry.of("givenName", "identity", given),
                FieldEntry.of("familyName", "identity", family));
    }

    private void look(CaseNumber number) {
        cases.run(
                Readers.police(),
                () -> duplicates.look(
                        number, Readers.police().agency(), Readers.police().username()));
    }

    private List<String> rows(CaseNumber other, Actor reader) {
        return cases.as(reader, () -> database.sql("select kind from duplicate_suspicion where other_case = ?")
                .param(other.value())
                .query(String.class)
                .list());
    }
}
