package org.homeward.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.homeward.cases.Intakes.adult;
import static org.homeward.cases.Intakes.adultWith;
import static org.homeward.cases.Intakes.adultWithout;

import java.util.Map;
import org.homeward.casefile.Readers;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class IntakeTest {

    @Autowired
    Intake intake;

    @Autowired
    CaseOverviews sheets;

    @Autowired
    CaseList list;

    @Autowired
    WorkItems workItems;

    @Autowired
    CaseFactsRecords facts;

    @Test
    void an_adult_found_in_thailand_gets_a_case_whose_first_step_is_open() {
        // given
        var police = Readers.police();

        // when
        var number = open(adult(), police);

        // then
        assertThat(workItems.ofCase(number)).singleElement().satisfies(step -> {
            assertThat(step.key()).isEqualTo(IdentificationProcess.Step.SCREEN_PERSON);
            assertThat(step.stage()).isEqualTo(Stage.identification);
        });
    }

    @Test
    void the_case_is_in_the_openers_list_and_in_nobody_elses() {
        // given
        var number = open(adult(), Readers.police());
        var filter = CaseFilter.of(null, "TH-KH", "false", number.value().substring(2));

        // when
        var own = as(Readers.police(), () -> list.page(Readers.police(), filter, null, 10));
        var other = as(Readers.stranger(), () -> list.page(Readers.stranger(), filter, null, 10));

        // then
        assertThat(own.cases()).extracting(ListedCase::number).containsExactly(number);
        assertThat(own.total()).isEqualTo(1);
        assertThat(other.total()).isZero();
    }

    @Test
    void a_case_isnt_there_for_an_agency_without_a_part_in_it() {
        // given
        var number = open(adult(), Readers.police());

        // when, then
        assertThatThrownBy(() -> as(Readers.khmerFocalPoint(), () -> sheets.of(number, Readers.khmerFocalPoint())))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "wayIn, fromOrigin, wayIn",
        "wayIn, list, wayIn",
        "wayIn, identifiedAtHome, originCountry",
        "originCountry, other, originCountry",
        "prs_Birthdate, 2999-01-01, prs_Birthdate",
        "prs_Birthdate, 1865-01-01, prs_Birthdate",
        "hostCountry, LA, hostCountry",
        "hostProvince, KH-1, hostProvince",
        "detectedAt, 2999-01-01T10:00+07:00, detectedAt",
        "detectedAt, 0026-01-05T09:00+07:00, detectedAt",
        "detectedAt, 2006-03-01T09:00+07:00, detectedAt",
    })
    void what_the_models_cant_carry_yet_is_refused_at_its_field(String field, String value, String at) {
        // given
        Object answer = field.equals("ageStated") ? Integer.valueOf(value) : value;

        // when
        var refusal = catchThrowableOfType(
                InvalidContentException.class, () -> open(adultWith(field, answer), Readers.police()));

        // then
        assertThat(refusal.problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .contains(at);
    }

    @ParameterizedTest
    @CsvSource({"ageStated, 17, true", "ageStated, 18, false", "ageStated, , true", "prs_Birthdate, 2015-01-01, true"})
    void under_eighteen_unknown_or_contradictory_is_a_child(
            String field, @org.jspecify.annotations.Nullable String value, boolean child) {
        // given
        Object answer = value == null || !field.equals("ageStated") ? value : Integer.valueOf(value);

        // when
        var number = open(answer == null ? adultWithout(field) : adultWith(field, answer), Readers.police());

        // then
        assertThat(facts.of(number).child()).isEqualTo(child);
        assertThat(workItems.ofCase(number)).singleElement().satisfies(step -> assertThat(step.child())
                .isEqualTo(child));
    }

    @ParameterizedTest
    @CsvSource({"KH", "LA", "MM", "VN", "CN", "TH"})
    void a_person_of_each_of_the_six_countries_gets_a_case(String origin) {
        // when
        var number = open(adultWith(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY, origin), Readers.police());

        // then
        assertThat(facts.of(number).corridor()).isEqualTo(Corridor.of("TH-" + origin));
        assertThat(workItems.ofCase(number)).hasSize(1);
    }

    @Test
    void a_third_country_of_exploitation_is_a_fact_of_its_own() {
        // when
        var elsewhere = open(adultWith("exploitationCountry", "other"), Readers.police());
        var number = open(adultWith("exploitationCountry", "MM"), Readers.police());

        // then
        assertThat(facts.of(number).exploitationCountry()).isEqualTo(new CountryCode("MM"));
        assertThat(facts.of(elsewhere).exploitationCountry()).isEqualTo(CountryCode.ELSEWHERE);
        assertThat(facts.of(number).corridor()).isEqualTo(Corridor.of("TH-KH"));
    }

    @Test
    void a_person_identified_at_home_gets_a_case_there() {
        // given
        var data = adultWith(ReturnJourneyProcess.Variable.WAY_IN, "identifiedAtHome");
        data.put(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY, "TH");

        // then
        assertThat(facts.of(open(data, Readers.police())).corridor().sameCountry())
                .isTrue();
    }

    @Test
    void a_researcher_opens_no_case() {
        // given
        var researcher = Readers.with("researcher", Role.researcher, "police", Readers.THAI_POLICE);

        // when, then
        assertThatThrownBy(() -> open(adult(), researcher)).isInstanceOf(ActionNotAllowedException.class);
    }

    @Test
    void an_agency_of_another_country_opens_no_case_in_thailand() {
        // when
        var refusal =
                catchThrowableOfType(InvalidContentException.class, () -> open(adult(), Readers.khmerFocalPoint()));

        // then
        assertThat(refusal.problems())
                .extracting(InvalidContentException.FieldProblem::messageKey)
                .containsExactly("cases.intake.notYourCountry");
    }

    private CaseNumber open(Map<String, Object> data, Actor actor) {
        return as(actor, () -> intake.open(data, actor));
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return ActingParty.as(actor.agency(), work);
    }
}
