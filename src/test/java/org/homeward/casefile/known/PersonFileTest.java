package org.homeward.casefile.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.casefile.SomeCases.STEP;

import java.util.List;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PersonFileTest {

    @Autowired
    PersonFile file;

    @Autowired
    Consents consents;

    @Autowired
    Participation participation;

    @Autowired
    SomeCases cases;

    @Autowired
    JdbcClient database;

    private CaseNumber number;

    @BeforeEach
    void a_shared_case() {
        number = cases.aCase()
                .with(Readers.shelter(), Readers.thaiFocalPoint(), Readers.khmerFocalPoint())
                .withConsent(Purpose.ShareWithOriginAgency)
                .build();
        record("givenName", "identity", "Dara");
        record("villageName", "family", "a village");
    }

    @Test
    void the_own_side_reads_what_the_matrix_allows_it_outside_of_forms() {
        // given
        record("evidenceSummary", "trafficking", "a summary");
        record("diagnosis", "health", "a diagnosis");

        // then
        assertThat(fields(Readers.shelter()))
                .containsExactly("diagnosis", "evidenceSummary", "givenName", "villageName");
        assertThat(fields(Readers.police())).containsExactly("givenName");
    }

    @Test
    void the_other_side_reads_nothing_before_it_was_sent() {
        assertThat(fields(Readers.khmerFocalPoint())).isEmpty();
    }

    @Test
    void the_other_side_reads_the_answers_that_went_along_and_of_who_gave_them_the_country_alone() {
        // when
        send("givenName");

        // then
        var known = known(Readers.khmerFocalPoint());
        assertThat(known).singleElement().satisfies(answer -> {
            assertThat(answer.newest().value()).isEqualTo("Dara");
            assertThat(answer.newest().step()).isNull();
            assertThat(answer.newest().by().agency()).isNull();
            assertThat(answer.newest().by().user()).isNull();
            assertThat(answer.newest().by().country().value()).isEqualTo("TH");
            assertThat(answer.correctable()).isFalse();
        });
    }

    @Test
    void what_was_answered_after_the_sending_stays_on_its_side() {
        // given
        send("givenName");

        // when
        record("givenName", "identity", "Sophea");

        // then
        assertThat(values(Readers.khmerFocalPoint())).containsExactly(List.of("Dara"));
        assertThat(values(Readers.shelter()).get(0)).isEqualTo(List.of("Sophea", "Dara"));
    }

    @Test
    void of_earlier_versions_the_other_side_reads_those_that_were_sent() {
        // given
        send("givenName");
        record("givenName", "identity", "never sent");
        record("givenName", "identity", "Sophea");

        // when
        send("givenName");

        // then
        assertThat(values(Readers.khmerFocalPoint())).containsExactly(List.of("Sophea", "Dara"));
    }

    @Test
    void once_the_share_is_withdrawn_the_other_side_reads_nothing_of_it() {
        // given
        send("givenName");

        // when
        cases.answer(number, Purpose.ShareWithOriginAgency, ConsentValue.Declined);

        // then
        assertThat(fields(Readers.khmerFocalPoint())).isEmpty();
    }

    @Test
    void investigators_of_the_other_side_get_nothing_through_the_focal_point() {
        // given
        var police = Readers.with("khmer", Role.caseworker, "police", new AgencyCode("KH-MOI-AHTJP"));
        cases.join(number, police);
        send("givenName");

        // then
        assertThat(fields(police)).isEmpty();

        // when
        cases.run(
                Readers.shelter(),
                () -> consents.record(
                        number, Purpose.ShareWithPolice, "KH", ConsentValue.Given, Readers.THAI_SHELTER, STEP));

        // then
        assertThat(fields(police)).containsExactly("givenName");
    }

    @Test
    void an_answer_that_was_cleared_is_not_known_any_more() {
        // when
        cases.record(number, Readers.shelter(), new FieldEntry(key("villageName", DataClass.family), null));

        // then
        assertThat(fields(Readers.shelter())).containsExactly("givenName");
    }

    @Test
    void there_is_no_file_for_border_and_service_nor_for_a_panel_nor_for_a_side_that_left() {
        // given
        var border = Readers.with("border", Role.supervisor, "border", new AgencyCode("TH-IMM-ARN"));
        var clinic = Readers.with("clinic", Role.caseworker, "service", new AgencyCode("TH-PHO-SKA"));
        var panel = Readers.with("panel", Role.caseworker, "police", new AgencyCode("TH-OAG"));
        cases.join(number, border);
        cases.join(number, clinic);
        cases.run(Readers.police(), () -> participation.joinPanel(number, panel.agency(), BorderSide.host));

        // then
        for (var reader : List.of(border, clinic, panel, Readers.stranger())) {
            assertThatThrownBy(() -> known(reader)).as(reader.username()).isInstanceOf(NotFound.class);
        }

        // when
        cases.handOver(number);

        // then
        assertThatThrownBy(() -> known(Readers.shelter())).isInstanceOf(NotFound.class);
    }

    @Test
    void each_reading_is_in_the_log_by_class_and_step_and_one_that_showed_nothing_is_not() {
        // when
        known(Readers.shelter());
        known(Readers.khmerFocalPoint());

        // then
        assertThat(database.sql("""
                        select actor || ': ' || codes from audit_entry
                        where case_number = :number and what = 'fileRead' order by id
                        """)
                        .param("number", number.value())
                        .query(String.class)
                        .list())
                .containsExactly("shelter: family/case identity/case");
    }

    private void record(String field, String category, String value) {
        cases.record(number, Readers.shelter(), FieldEntry.of(field, category, value));
    }

    private void send(String... fields) {
        cases.send(number, fields);
    }

    private List<AnswerWithVersions> known(Actor reader) {
        return cases.as(reader, () -> file.of(number, reader));
    }

    private List<String> fields(Actor reader) {
        return known(reader).stream().map(answer -> answer.field().key()).toList();
    }

    private List<List<Object>> values(Actor reader) {
        return known(reader).stream()
                .map(answer ->
                        answer.versions().stream().map(AnswerVersion::value).toList())
                .toList();
    }

    private static FieldKey key(String field, DataClass category) {
        return new FieldKey(field, category);
    }
}
