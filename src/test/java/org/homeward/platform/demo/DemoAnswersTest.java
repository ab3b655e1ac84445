package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class DemoAnswersTest {

    private static final Pattern FIXED_DAY = Pattern.compile("\"[^\"]*\\d{4}-\\d{2}-\\d{2}[^\"]*\"");

    @Test
    void no_day_of_the_stories_is_fixed_so_that_they_can_be_told_at_any_time() throws IOException {
        for (var file : new String[] {"demo/answers.json", "demo/scenarios.json", "demo/story.json"}) {
            var text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            assertThat(FIXED_DAY.matcher(text).results().map(found -> found.group()))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void days_are_counted_from_the_time_of_the_story() {
        // given
        var march = Instant.parse("2025-03-02T20:00:00Z");

        // when
        var answers =
                new DemoAnswers().of("none", 0, march, Map.of("before", "@ago46", "today", "@today", "after", "@in40"));

        // then
        assertThat(answers)
                .containsEntry("before", "2025-01-16")
                .containsEntry("today", "2025-03-03")
                .containsEntry("after", "2025-04-12");
    }

    @ParameterizedTest
    @CsvSource({"TH, 16:30, 2025-03-02", "CN, 16:30, 2025-03-03", "TH, 17:15, 2025-03-03", "MM, 17:15, 2025-03-02"})
    void today_is_the_day_of_who_answers(String country, LocalTime time, String today) {
        // given
        var march = LocalDate.of(2025, 3, 2).atTime(time).toInstant(ZoneOffset.UTC);
        var person = new StoryPerson(0, StoryBook.usual(), false);

        // when
        var answers = new DemoAnswers().of("none", person, march, Map.of("today", "@today"), country);

        // then
        assertThat(answers).containsEntry("today", today);
    }
}
