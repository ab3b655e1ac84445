package org.homeward.casefile.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.RareName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PersonSearchTest {

    private static final int ROWS = Boolean.getBoolean("homeward.long") ? 100_000 : 5_000;

    private static final Actor LAO = Readers.with("lao", Role.caseworker, "police", Readers.LAO_POLICE);

    @Autowired
    PersonSearch search;

    @Autowired
    SomeCases cases;

    @Autowired
    JdbcClient database;

    @Test
    void a_person_is_found_by_whole_words_in_any_script_and_order() {
        // given
        var family = RareName.family();
        var number = named(cases.aCase().build(), "សុខា", family);

        // then
        assertThat(find(family + " Sokha", Readers.police())).containsExactly(number);
        assertThat(find("សុខា " + family, Readers.police())).containsExactly(number);
        assertThat(find(family.substring(0, family.length() - 3), Readers.police()))
                .isEmpty();
        assertThat(find("Dara " + family, Readers.police())).isEmpty();
    }

    @Test
    void a_name_that_is_recorded_anew_is_found_and_the_former_one_no_longer() {
        // given
        var former = RareName.family();
        var number = named(cases.aCase().build(), "Sokha", former);

        // when
        var now = RareName.family();
        named(number, "Sokha", now);

        // then
        assertThat(find(now, Readers.police())).containsExactly(number);
        assertThat(find(former, Readers.police())).isEmpty();
    }

    @Test
    void an_agency_finds_the_person_once_it_takes_part_and_the_person_has_agreed() {
        // given
        var family = RareName.family();
        var number = named(cases.aCase().with(Readers.shelter()).build(), "Sokha", family);
        assertThat(find(family, Readers.khmerFocalPoint())).isEmpty();

        // when
        cases.join(number, Readers.khmerFocalPoint());

        // then
        assertThat(find(family, Readers.khmerFocalPoint())).isEmpty();

        // when
        cases.answer(number, Purpose.ShareWithOriginAgency, ConsentValue.Given);

        // then
        assertThat(find(family, Readers.khmerFocalPoint())).containsExactly(number);
        assertThat(find(family, LAO)).isEmpty();
    }

    @Test
    void a_search_is_logged_without_what_was_typed() {
        // given
        var family = RareName.family();
        var number = named(cases.aCase().build(), "Sokha", family);

        // when
        find(family, Readers.police());

        // then
        var logged = database.sql("select what from audit_entry where case_number = ? and what = 'foundByName'")
                .param(number.value())
                .query(String.class)
                .list();
        assertThat(logged).hasSize(1);
        assertThat(database.sql("select count(*) from audit_entry where codes::text like '%' || ? || '%'")
                        .param(family)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1234", "!!", "a b c d e f g"})
    void nothing_to_look_for_and_too_much_are_refused(String typed) {
        assertThatThrownBy(() -> find(typed, Readers.police())).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void who_searches_very_often_is_slowed() {
        var reader = new Actor(
                "searcher-" + RareName.family(),
                "Searcher",
                Readers.police().roles(),
                Readers.police().functions(),
                Readers.police().agency(),
                Readers.police().country(),
                Readers.police().language(),
                false);
        for (int n = 0; n < 40; n++) {
            find("Nobody", reader);
        }
        assertThatThrownBy(() -> find("Nobody", reader)).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void the_search_reads_an_index_however_many_cases_there_are_and_counts_none_of_another_agency() {
        // given
        var family = RareName.family();
        var number = named(cases.aCase().build(), "Sokha", family);
        asSystem("""
                        insert into name_word (agency, hash, case_number)
                        select case when mod(n, 2) = 0 then 'TH-RTP-ATPD' else 'LA-MPS-ATD' end,
                               decode(md5('seeded ' || n), 'hex'), :number
                        from generate_series(1, %d) n
                        """.formatted(ROWS), number);

        // when
        var plan = cases.as(
                Readers.police(),
                () -> String.join("\n", database.sql("""
                                        explain select case_number from name_word
                                        where agency = 'TH-RTP-ATPD' and hash = any (array[decode(md5('x'), 'hex')])
                                        group by case_number
                                        """).query(String.class).list()));

        // then
        assertThat(plan).contains("name_word_pkey").doesNotContain("Seq Scan");
        assertThat(find(family, Readers.police())).containsExactly(number);
        assertThat(find(family, LAO)).isEmpty();
        asSystem("delete from name_word where case_number = :number", number);
    }

    private void asSystem(String sql, CaseNumber number) {
        ActingParty.asSystem(
                "test",
                () -> cases.forNobody(
                        () -> database.sql(sql).param("number", number.value()).update()));
    }

    private List<CaseNumber> find(String typed, Actor reader) {
        return cases.as(reader, () -> search.find(typed, reader));
    }

    private CaseNumber named(CaseNumber number, String given, String family) {
        cases.record(
                number,
                Readers.police(),
                FieldEntry.of("givenName", "identity", given),
                FieldEntry.of("familyName", "identity", family));
        return number;
    }
}
