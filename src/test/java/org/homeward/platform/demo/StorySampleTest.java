package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StorySampleTest {

    private static final List<Scenario> ALL = StoryBook.all();
    private static final Map<String, Set<String>> WAYS = StorySample.recorded();

    @Test
    void the_drawn_stories_pass_what_all_of_them_pass() {
        for (int seed = 1; seed < 20; seed++) {
            var drawn = drawn(WAYS, seed);
            assertThat(drawn).hasSizeLessThan(ALL.size()).isSubsetOf(ALL);
            assertThat(passed(drawn)).as("seed %d", seed).isEqualTo(passed(ALL));
        }
    }

    @Test
    void a_seed_draws_the_same_again_and_another_one_others() {
        assertThat(drawn(WAYS, 1)).isEqualTo(drawn(WAYS, 1)).isNotEqualTo(drawn(WAYS, 2));
    }

    @Test
    void a_story_without_a_recorded_way_is_told() {
        // given
        var untold = ALL.stream()
                .filter(story -> !drawn(WAYS, 1).contains(story))
                .findFirst()
                .orElseThrow();
        var ways = new HashMap<>(WAYS);
        ways.remove(untold.name());

        // then
        assertThat(drawn(ways, 1)).contains(untold);
    }

    private static List<Scenario> drawn(Map<String, Set<String>> ways, long seed) {
        return StorySample.drawn(ALL, ways, new Random(seed));
    }

    private static Set<String> passed(List<Scenario> stories) {
        var passed = new HashSet<String>();
        stories.forEach(story -> passed.addAll(WAYS.getOrDefault(story.name(), Set.of())));
        return passed;
    }
}
