package org.homeward.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SopFilesTest {

    @Test
    void a_file_is_added_changed_and_taken_away_without_touching_the_others() {
        // given
        var files = new SopFiles(Map.of("forms/services/a.form", "one".getBytes()));

        // when
        var changed = files.with("forms/services/a.form", "two".getBytes()).with("forms/services/b.form", new byte[0]);

        // then
        assertThat(files.text("forms/services/a.form")).isEqualTo("one");
        assertThat(changed.text("forms/services/a.form")).isEqualTo("two");
        assertThat(changed.without("forms/services/a.form").names()).containsExactly("forms/services/b.form");
    }

    @Test
    void a_key_is_a_folder_s_name() {
        assertThatThrownBy(() -> new Sop("../secret")).isInstanceOf(IllegalArgumentException.class);
    }
}
