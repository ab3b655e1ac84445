package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.homeward.shared.SideRole;
import org.junit.jupiter.api.Test;

class ActingSideTest {

    @Test
    void an_acting_role_is_on_the_side_that_the_process_names() {
        assertThat(ActingSide.resolved("acting.review", Map.<String, Object>of(ActingSide.VARIABLE, "origin")::get))
                .isEqualTo(SideRole.of("origin.review"));
    }

    @Test
    void a_role_with_a_side_keeps_it() {
        assertThat(ActingSide.resolved(
                        "origin.review", Map.<String, Object>of(ActingSide.VARIABLE, "destination")::get))
                .isEqualTo(SideRole.of("origin.review"));
    }

    @Test
    void without_a_known_side_nobody_is_asked() {
        assertThatThrownBy(() -> ActingSide.resolved("acting.review", name -> null))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ActingSide.resolved("acting.review", name -> "KH"))
                .isInstanceOf(IllegalStateException.class);
    }
}
