package org.homeward.engine.sandbox.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homeward.shared.Json;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class WalkGivenTest {

    private static final String SCREEN = IdentificationProcess.Step.SCREEN_PERSON;

    private static final TypeReference<List<WalkGiven>> ALL = new TypeReference<>() {};

    @Test
    void what_was_kept_before_walks_could_begin_otherwise_is_read_as_it_was() {
        // given
        var kept = "[{\"step\":\"%s\",\"data\":{\"signs\":\"no\"},\"job\":null},{\"step\":null,\"job\":\"event_due\"}]"
                .formatted(SCREEN);

        // when
        var given = Json.MAPPER.readValue(kept, ALL);

        // then
        assertThat(given).containsExactly(WalkGiven.answer(SCREEN, Map.of("signs", "no")), WalkGiven.time("event_due"));
        assertThat(given).noneMatch(WalkGiven::standsBefore);
    }

    @Test
    void with_what_a_walk_began_is_read_as_it_was_written() {
        // given
        var given =
                List.of(WalkGiven.earlier(SCREEN, Map.of("signs", "no")), WalkGiven.message("case.opened", Map.of()));

        // when
        var read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(given), ALL);

        // then
        assertThat(read).isEqualTo(given).allMatch(WalkGiven::standsBefore);
    }
}
