package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.WrongContent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Until the child's path exists, a child found at the screening does not go on as an adult (R20). */
class AdultsOnlyTest extends AcrossTheStory {

    @Autowired
    CaseFactsRecords facts;

    @Autowired
    StoryTeller people;

    @Test
    void a_screening_that_finds_a_child_is_refused() {
        // given
        var number = before("userTask_screenPerson");
        var child = new StoryLine("th.police1", "userTask_screenPerson", "screening", Map.of("ageStated", 14));

        // then
        assertThatThrownBy(() -> people.play(number, 0, child)).isInstanceOf(WrongContent.class);
        assertThat(facts.of(number).child()).isFalse();
    }
}
