package org.homeward.casefile.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.casefile.SomeCases.STEP;

import java.util.List;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.FieldKey;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R4, R5: who reads what was said in a withdrawal, and what police read on whom the person doesn't let read any more. */
@DatabaseTest
class WithdrawalAnswerReadersTest {

    private static final String NOTE = "withdrawalReason";
    private static final Actor WELFARE =
            Readers.with("welfare", Role.caseworker, "identification", new AgencyCode("TH-PSDHS-11"));
    private static final Actor PROSECUTOR = Readers.with("legal", Role.caseworker, "legal", new AgencyCode("TH-OAG"));
    private static final List<Actor> ALL =
            List.of(Readers.police(), Readers.shelter(), WELFARE, PROSECUTOR, Readers.thaiFocalPoint());

    @Autowired
    PersonFile file;

    @Autowired
    CaseFiles files;

    @Autowired
    SomeCases cases;

    private CaseNumber number;

    @BeforeEach
    void a_case_that_police_may_read() {
        number = cases.aCase()
                .with(Readers.shelter(), WELFARE, PROSECUTOR, Readers.thaiFocalPoint())
                .withConsent(Purpose.ShareWithPolice)
                .build();
    }

    @Test
    void who_took_it_and_who_holds_the_case_read_it_and_nobody_else() {
        // given
        cases.hold(number, Readers.shelter());

        // when
        withdrawn(Purpose.FamilyContact, WELFARE);

        // then
        assertThat(ALL).filteredOn(reader -> reads(reader, NOTE)).containsExactly(Readers.shelter(), WELFARE);
    }

    @Test
    void police_who_took_it_read_it_unless_it_shuts_them_out() {
        // given
        cases.hold(number, Readers.shelter());
        withdrawn(Purpose.FamilyContact, Readers.police());
        assertThat(ALL).filteredOn(reader -> reads(reader, NOTE)).contains(Readers.police());

        // when
        withdrawn(Purpose.ShareWithPolice, Readers.police());

        // then
        assertThat(ALL).filteredOn(reader -> reads(reader, NOTE)).containsExactly(Readers.shelter());
    }

    @Test
    void who_cares_for_the_person_reads_it_where_the_one_who_holds_the_case_is_shut_out() {
        // given
        cases.hold(number, Readers.police());

        // when
        withdrawn(Purpose.ShareWithPolice, Readers.police());

        // then
        assertThat(ALL).filteredOn(reader -> reads(reader, NOTE)).containsExactly(Readers.shelter(), WELFARE);
    }

    @Test
    void no_form_is_filled_in_with_it_whoever_opens_it() {
        // when
        cases.hold(number, Readers.shelter());
        withdrawn(Purpose.FamilyContact, Readers.shelter());

        // then
        assertThat(ALL)
                .allSatisfy(reader -> assertThat(inForm(reader, NOTE, "legal")).isFalse());
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentValue.class,
            names = {"Withdrawn", "Expired", "Declined"})
    void police_who_lost_the_share_read_on_what_they_answered_themselves(ConsentValue how) {
        // given
        cases.record(number, Readers.police(), FieldEntry.of("evidenceSummary", "trafficking", "seen by police"));
        cases.record(number, Readers.shelter(), FieldEntry.of("narrative", "exploitationDetail", "told the shelter"));
        cases.record(number, Readers.shelter(), FieldEntry.of("pressure", "legal", "yes"));
        cases.record(number, Readers.shelter(), FieldEntry.of("custodyOffice", "legalOrder", "an office"));
        assertThat(List.of("evidenceSummary", "narrative", "pressure", "custodyOffice"))
                .allMatch(field -> reads(Readers.police(), field));

        // when
        ends(Purpose.ShareWithPolice, how);
        cases.record(number, Readers.shelter(), FieldEntry.of("involvedOfficeNote", "legal", "an officer"));

        // then
        assertThat(List.of("evidenceSummary", "narrative", "pressure", "custodyOffice", "involvedOfficeNote"))
                .filteredOn(field -> reads(Readers.police(), field))
                .containsExactly("evidenceSummary", "custodyOffice");
        assertThat(inForm(Readers.police(), "evidenceSummary", "trafficking")).isTrue();
        assertThat(inForm(Readers.police(), "pressure", "legal")).isFalse();
        assertThat(inForm(Readers.police(), "involvedOfficeNote", "legal")).isFalse();
    }

    @Test
    void a_newer_answer_of_somebody_else_does_not_take_the_place_of_their_own() {
        // given
        cases.record(number, Readers.police(), FieldEntry.of("evidenceSummary", "trafficking", "seen by police"));
        ends(Purpose.ShareWithPolice, ConsentValue.Withdrawn);

        // when
        cases.record(number, Readers.shelter(), FieldEntry.of("evidenceSummary", "trafficking", "told the shelter"));

        // then
        assertThat(known(Readers.police(), "evidenceSummary")).containsExactly("seen by police");
        assertThat(inForm(Readers.police(), "evidenceSummary", "trafficking")).isFalse();
    }

    @Test
    void without_the_share_police_see_what_is_legal_in_their_own_form_alone() {
        // given
        number = cases.aCase().with(Readers.shelter()).build();

        // when
        cases.record(number, Readers.shelter(), FieldEntry.of("lawyer", "legal", "a lawyer"));

        // then
        assertThat(inForm(Readers.police(), "lawyer", "legal")).isTrue();
        assertThat(reads(Readers.police(), "lawyer")).isFalse();
    }

    @Test
    void what_was_kept_as_legal_stays_so_whatever_its_form_says_now() {
        // given
        number = cases.aCase().with(Readers.shelter()).build();

        // when
        cases.record(number, Readers.shelter(), FieldEntry.of("custodyOffice", "legal", "an office"));
        cases.record(number, Readers.shelter(), FieldEntry.of("custodySince", "legalOrder", "2026-01-02"));

        // then
        assertThat(reads(Readers.police(), "custodyOffice")).isFalse();
        assertThat(reads(Readers.police(), "custodySince")).isTrue();
    }

    @Test
    void an_agency_reads_its_own_interview_back_while_its_part_lasts() {
        // given
        cases.record(number, WELFARE, FieldEntry.of("narrative", "exploitationDetail", "told in the interview"));
        assertThat(reads(WELFARE, "narrative")).isTrue();
        assertThat(reads(Readers.thaiFocalPoint(), "narrative")).isFalse();

        // when
        cases.handOver(number);

        // then
        assertThatThrownBy(() -> reads(WELFARE, "narrative")).isInstanceOf(NotFound.class);
    }

    private void withdrawn(Purpose purpose, Actor taker) {
        ends(purpose, ConsentValue.Withdrawn);
        cases.record(number, taker, FieldEntry.of(NOTE, "legal", "a note of " + purpose));
    }

    private void ends(Purpose purpose, ConsentValue how) {
        cases.answer(number, purpose, how);
    }

    private boolean reads(Actor reader, String field) {
        return !known(reader, field).isEmpty();
    }

    private List<Object> known(Actor reader, String field) {
        return cases.as(reader, () -> file.of(number, reader, field::equals)).stream()
                .flatMap(answer -> answer.versions().stream())
                .map(AnswerVersion::value)
                .toList();
    }

    private boolean inForm(Actor reader, String field, String category) {
        return cases.as(reader, () -> files.known(number, STEP, List.of(FieldKey.of(field, category)), reader))
                .containsKey(field);
    }
}
