package org.homeward.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCursorTest {

    @Test
    void a_cursor_is_read_as_it_was_written() {
        // given
        var dated = new RowCursor(OffsetDateTime.parse("2026-11-25T09:30:00.123456Z"), "cc1a4ad3-e8d1-11f1");
        var undated = new RowCursor(OffsetDateTime.MAX, "request-12");

        // then
        assertThat(RowCursor.of(dated.text())).contains(dated);
        assertThat(RowCursor.of(undated.text())).contains(undated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-11-25T09:30:00Z", "undated", "undated a'b", "+999999999-01-01T00:00:00Z a"})
    void anything_else_is_no_cursor(String text) {
        // given
        var coded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(RowCursor.of(coded)).isEmpty();
        assertThat(RowCursor.of(text)).isEmpty();
    }
}
