package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An adult's way from detection in Thailand to closure in Cambodia. */
class StoryTest extends AcrossTheStory {

    @Test
    void an_adult_travels_from_detection_in_thailand_to_closure_in_cambodia() {
        // given
        var number = opened();

        // when
        StoryLine.thKhAdult().forEach(line -> tell(number, line));

        // then
        assertThat(ended(number)).contains("closed");
        assertThat(workItems.ofCase(number)).isEmpty();
    }
}
