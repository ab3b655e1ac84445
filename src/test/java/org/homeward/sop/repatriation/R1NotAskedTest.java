package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.channel.Message;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R1: not asked, declined and withdrawn are three values; what was not asked is asked again, and only a no ends something. */
@ProcessTest
class R1NotAskedTest {

    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;
    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        TALK + ", fearsAuthoritiesAtHome, notAsked",
        TALK + ", fearsAuthoritiesAtHome, notSaid",
        CONSENTS + ", consentShareWithOriginAgency, NotAsked",
        CONSENTS + ", consentReturn, NotAsked",
        CONSENTS + ", consentFamilyContact, NotAsked"
    })
    void what_was_not_asked_is_asked_again_with_a_day_for_the_next_talk_that_is_never_late(
            String step, String field, String answer) {
        // when
        var number = story.upTo(step, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).containsExactly(TALK);
        story.the_origin_knows_nothing_of(number);
        var talk = story.open(number, TALK);
        assertThat(talk.nextTalk()).isNotNull().isAfter(talk.opened());
        assertThat(talk.due()).isNull();

        // when
        story.timePasses("P60D");

        // then
        assertThat(story.steps(number)).containsExactly(TALK);
        assertThat(story.open(number, TALK).id()).isEqualTo(talk.id());
        assertThat(story.open(number, TALK).lateAt(clock.instant())).isFalse();

        // when
        goes_on(number);

        // then
        assertThat(story.sent(number)).anyMatch(Message::crossesBorder);
    }

    @Test
    void the_next_talk_is_on_the_day_that_was_agreed_and_without_one_after_the_usual_time() {
        // given
        var undecided = ReturnWishProcess.Answer.UNDECIDED;
        var number = story.upTo(TALK, Map.of(ReturnWishProcess.Variable.RETURN_WISH, undecided, "nextTalkOn", "@in20"));
        var opened = story.open(number, TALK).opened();

        // then
        assertThat(story.open(number, TALK).nextTalk())
                .isBetween(opened.plus(Duration.ofDays(19)), opened.plus(Duration.ofDays(22)));

        // when
        story.play(number, TALK, Map.of(ReturnWishProcess.Variable.RETURN_WISH, undecided));

        // then
        assertThat(story.open(number, TALK).nextTalk()).isBefore(opened.plus(Duration.ofDays(12)));
    }

    @ParameterizedTest
    @CsvSource({
        TALK + ", fearsAuthoritiesAtHome, yes",
        CONSENTS + ", consentShareWithOriginAgency, Declined",
        CONSENTS + ", consentReturn, Declined"
    })
    void a_no_ends_the_return(String step, String field, String answer) {
        // when
        var number = story.upTo(step, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).containsExactly(ProtectionProcess.Step.AGREE_STAY);
    }

    private void goes_on(CaseNumber number) {
        story.play(number, TALK, Map.of());
        story.play(number, CONSENTS, Map.of());
        story.play(number, ReturnWishProcess.Step.ASSESS_RISK, Map.of());
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, Map.of());
    }
}
