package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ConsentsTest {

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    SomeCases cases;

    private CaseNumber number;

    @BeforeEach
    void a_case_that_the_shelter_holds_here_and_welfare_at_home() {
        number = cases.aCase()
                .with(Readers.shelter(), Readers.thaiFocalPoint(), Readers.khmerFocalPoint(), Readers.khmerWelfare())
                .build();
        cases.hold(number, Readers.shelter());
        cases.hold(number, Readers.khmerWelfare());
    }

    @Test
    void a_withdrawn_consent_no_longer_stands() {
        // given
        var id = answer(Purpose.Return, ConsentValue.Given);

        // when
        var withdrawn = withdraw(id, Readers.shelter());

        // then
        assertThat(withdrawn.value()).isEqualTo(ConsentValue.Withdrawn);
        assertThat(withdrawn.withdrawn()).isEqualTo(clock.instant());
        assertThat(given(Purpose.Return)).isFalse();
    }

    @Test
    void only_a_given_consent_can_be_withdrawn() {
        // given
        var id = answer(Purpose.Return, ConsentValue.Declined);

        // then
        assertThatThrownBy(() -> withdraw(id, Readers.shelter())).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_second_withdrawal_is_too_late() {
        // given
        var id = answer(Purpose.Return, ConsentValue.Given);
        withdraw(id, Readers.shelter());

        // then
        assertThatThrownBy(() -> withdraw(id, Readers.shelter())).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_later_answer_takes_the_place_of_the_first() {
        // given
        answer(Purpose.Return, ConsentValue.Given);

        // when
        answer(Purpose.Return, ConsentValue.Declined);

        // then
        assertThat(given(Purpose.Return)).isFalse();
        assertThat(list(Readers.shelter())).hasSize(1);
    }

    @Test
    void not_asked_at_a_later_talk_leaves_a_yes_as_it_is() {
        // given
        answer(Purpose.Return, ConsentValue.Given);
        answer(Purpose.FamilyContact, ConsentValue.Declined);

        // when
        unasked(Purpose.Return);
        unasked(Purpose.FamilyContact);

        // then
        assertThat(given(Purpose.Return)).isTrue();
        assertThat(list(Readers.shelter()))
                .extracting(Consent::value)
                .containsExactlyInAnyOrder(ConsentValue.Given, ConsentValue.NotAsked);
    }

    @Test
    void withdrawing_one_consent_leaves_the_others() {
        // given
        var id = answer(Purpose.FamilyContact, ConsentValue.Given);
        answer(Purpose.Services, ConsentValue.Given);

        // when
        withdraw(id, Readers.shelter());

        // then
        assertThat(given(Purpose.Services)).isTrue();
    }

    @Test
    void the_origin_sees_the_consents_that_concern_it() {
        // given
        answer(Purpose.Services, ConsentValue.Given);
        answer(Purpose.ShareWithPolice, ConsentValue.Declined);
        answer(Purpose.Return, ConsentValue.Given);

        // then
        assertThat(list(Readers.khmerFocalPoint())).extracting(Consent::purpose).containsExactly(Purpose.Return);
        assertThat(list(Readers.shelter())).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("others")
    void only_the_agency_that_holds_the_case_takes_a_withdrawal(Actor other) {
        // given
        var id = answer(Purpose.Return, ConsentValue.Given);

        // then
        assertThatThrownBy(() -> withdraw(id, other)).isInstanceOf(NotFound.class);
        assertThat(given(Purpose.Return)).isTrue();
    }

    static List<Actor> others() {
        return List.of(Readers.police(), Readers.thaiFocalPoint(), Readers.khmerFocalPoint(), Readers.khmerWelfare());
    }

    @Test
    void until_somebody_holds_the_case_the_agency_that_asked_takes_a_withdrawal() {
        // given
        number = cases.aCase().with(Readers.shelter(), Readers.thaiFocalPoint()).build();
        var id = answer(Purpose.Services, ConsentValue.Given);

        // then
        assertThatThrownBy(() -> withdraw(id, Readers.thaiFocalPoint())).isInstanceOf(NotFound.class);
        assertThat(withdraw(id, Readers.shelter()).value()).isEqualTo(ConsentValue.Withdrawn);
    }

    @Test
    void after_the_hand_over_whoever_holds_the_case_at_home_takes_a_withdrawal() {
        // given
        var id = answer(Purpose.FeedbackToHost, ConsentValue.Given);

        // when
        cases.handOver(number);

        // then
        assertThatThrownBy(() -> withdraw(id, Readers.shelter())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdraw(id, Readers.khmerFocalPoint())).isInstanceOf(NotFound.class);
        assertThat(withdraw(id, Readers.khmerWelfare()).value()).isEqualTo(ConsentValue.Withdrawn);
    }

    @ParameterizedTest
    @EnumSource(names = {IdentificationProcess.Answer.GIVEN, "Declined", "Withdrawn", "Expired"})
    void the_host_reads_what_became_of_the_feedback_at_home_and_nothing_else_that_was_said_there(ConsentValue then) {
        // given
        answer(Purpose.FeedbackToHost, ConsentValue.Given);
        answer(Purpose.Services, ConsentValue.Given);
        cases.handOver(number);
        clock.advance(Duration.ofDays(100));

        // when
        var asked = then == ConsentValue.Declined ? then : ConsentValue.Given;
        var id = answer(Purpose.FeedbackToHost, asked);
        answer(Purpose.Return, asked);
        if (then == ConsentValue.Withdrawn) {
            withdraw(id, Readers.khmerWelfare());
        } else if (then == ConsentValue.Expired) {
            cases.run(Readers.khmerWelfare(), () -> consents.given(number).stream()
                    .filter(consent -> consent.id() == id)
                    .forEach(consent -> consents.expire(consent, true)));
        }

        // then
        assertThat(list(Readers.shelter()))
                .extracting(Consent::purpose, Consent::value)
                .containsExactlyInAnyOrder(
                        tuple(Purpose.FeedbackToHost, then), tuple(Purpose.Services, ConsentValue.Given));
    }

    private long answer(Purpose purpose, ConsentValue value) {
        return cases.answer(number, purpose, value);
    }

    private void unasked(Purpose purpose) {
        var notAsked = new Consents.Answer(purpose, "Authorities", ConsentValue.NotAsked, null);
        cases.as(Readers.shelter(), () -> consents.record(number, List.of(notAsked), Readers.THAI_SHELTER, null));
    }

    private boolean given(Purpose purpose) {
        return cases.as(Readers.shelter(), () -> consents.given(number, purpose));
    }

    private List<Consent> list(Actor actor) {
        return cases.as(actor, () -> consents.of(number, actor));
    }

    private Consent withdraw(long id, Actor actor) {
        return cases.as(actor, () -> consents.withdraw(number, id, true, actor));
    }
}
