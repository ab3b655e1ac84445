package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.homeward.channel.Message;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.engine.modelset.PackagedSet;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ConflictException;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that keeps a version without the panel in the talk isn’t stuck in the talk, and asks nothing of home against the child (R19). */
@ProcessTest
class R19OlderVersionTest {

    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;
    private static final String REQUEST = RepatriationProcess.Step.REQUEST_TRACING;
    private static final String NEVER = "${isChild == true and isChild != true}";

    @Autowired
    Stories story;

    @Autowired
    Deployments deployments;

    @Autowired
    CaseModelVersions versions;

    @BeforeEach
    void an_older_version_is_in_force() {
        publish(ChangedPhase.repatriation()
                .with("processes/repatriation/returnWish.bpmn", "${childObjects == true}", NEVER)
                .with("processes/repatriation/repatriation.bpmn", "${talkFirst == true}", NEVER));
    }

    @AfterEach
    void the_packaged_version_is_in_force_again() {
        publish(ChangedPhase.repatriation());
    }

    @Test
    void what_the_guardian_agrees_to_is_taken_and_the_request_waits_until_the_case_is_moved() {
        // given
        var number = story.before(StoryBook.named("th-kh-child"), CONSENTS);
        assertThat(versions.goesBy(number, ReturnWishProcess.KEY, ReturnWishProcess.Variable.CHILD_OBJECTS))
                .isFalse();

        // when
        story.play(number, CONSENTS, Map.of("childObjectsToReturn", "yes", "guardianAgreesReturn", "agrees"));

        // then
        assertThat(story.steps(number)).contains(ReturnWishProcess.Step.ASSESS_RISK);

        // when
        story.tellBefore(number, REQUEST);

        // then
        assertThatThrownBy(() -> story.play(number, REQUEST, Map.of()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("refusal.tooLate.talkFirst"));
        assertThat(story.sent(number)).noneMatch(Message::crossesBorder);
    }

    private void publish(ChangedPhase phase) {
        deployments.publish(phase.phase(), phase.files(), PackagedSet.program());
    }
}
