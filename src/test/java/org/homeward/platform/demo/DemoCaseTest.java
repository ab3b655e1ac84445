package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.testing.ModelPlaces;
import org.junit.jupiter.api.Test;

class DemoCaseTest {

    private static final List<String> COUNTRIES = List.of("KH", "CN", "LA", "MM", "TH", "VN");
    private static final int SMALL = 6;

    @Test
    void each_row_tells_a_story_up_to_steps_of_the_models() {
        // given
        var tasks = ModelPlaces.packaged().tasks();

        // then
        assertThat(DemoCase.all()).hasSize(30).allSatisfy(row -> {
            assertThat(StoryBook.named(row.story()).name()).isEqualTo(row.story());
            assertThat(row.pace() != null || row.stands().isEmpty())
                    .as("%s has a pace", row.story())
                    .isTrue();
            assertThat(row.stands())
                    .allSatisfy(handed ->
                            assertThat(tasks).as(handed.step()).anyMatch(task -> task.endsWith("/" + handed.step())));
        });
    }

    @Test
    void each_country_is_host_once_and_origin_once() {
        assertThat(stories(DemoCase.all().size()).map(Scenario::host)).containsAll(COUNTRIES);
        assertThat(stories(DemoCase.all().size()).map(Scenario::origin)).containsAll(COUNTRIES);
    }

    @Test
    void a_small_demo_has_returns_to_four_countries() {
        assertThat(stories(SMALL).map(Scenario::origin)).contains("KH", "LA", "MM", "VN");
    }

    @Test
    void after_the_last_row_the_first_one_comes_again() {
        assertThat(DemoCase.of(DemoCase.all().size())).isEqualTo(DemoCase.of(0));
    }

    private static Stream<Scenario> stories(int cases) {
        return IntStream.range(0, cases).mapToObj(DemoCase::of).map(row -> StoryBook.named(row.story()));
    }
}
