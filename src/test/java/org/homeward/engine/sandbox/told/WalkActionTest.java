package org.homeward.engine.sandbox.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class WalkActionTest {

    private static final String SCREEN = IdentificationProcess.Step.SCREEN_PERSON;

    private static final TypeReference<List<WalkAction>> ALL = new TypeReference<>() {};

    @Test
    void what_was_kept_before_walks_could_begin_otherwise_is_read_as_it_was() {
        // given
        var kept = "[{\"step\":\"%s\",\"data\":{\"signs\":\"no\"},\"job\":null},{\"step\":null,\"job\":\"event_due\"}]"
                .formatted(SCREEN);

        // when
        var given = JsonText.MAPPER.readValue(kept, ALL);

        // then
        assertThat(given)
                .containsExactly(WalkAction.answer(SCREEN, Map.of("signs", "no")), WalkAction.time("event_due"));
        assertThat(given).noneMatch(WalkAction::standsBefore);
    }

    @Test
    void with_what_a_walk_began_is_read_as_it_was_written() {
        // given
        var given =
                List.of(WalkAction.earlier(SCREEN, Map.of("signs", "no")), WalkAction.message("case.opened", Map.of()));

        // when
        var read = JsonText.MAPPER.readValue(JsonText.MAPPER.writeValueAsString(given), ALL);

        // then
        assertThat(read).isEqualTo(given).allMatch(WalkAction::standsBefore);
    }
}
