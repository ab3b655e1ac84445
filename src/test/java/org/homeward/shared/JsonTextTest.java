package org.homeward.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTextTest {

    private enum Word {
        one;

        @Override
        public String toString() {
            return "as it is shown";
        }
    }

    private record Row(Word word, LocalDate day, Instant at, int count, boolean answered) {}

    private static final Row ROW =
            new Row(Word.one, LocalDate.parse("2026-03-02"), Instant.parse("2026-03-02T02:00:00Z"), 0, false);

    @Test
    void a_row_keeps_its_order_its_names_and_days_as_text() {
        assertThat(JsonText.written(JsonText.MAPPER, ROW))
                .isEqualTo(
                        "{\"word\":\"one\",\"day\":\"2026-03-02\",\"at\":\"2026-03-02T02:00:00Z\",\"count\":0,\"answered\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'answered':false,'at':'2026-03-02T02:00:00Z','day':'2026-03-02','word':'one','count':0}",
                "{'word':'one','day':'2026-03-02','at':'2026-03-02T02:00:00Z'}",
                "{'word':'one','day':'2026-03-02','at':'2026-03-02T02:00:00Z','count':null,'answered':null}",
                "{'word':'one','day':[2026,3,2],'at':1772416800.000000000}"
            })
    void a_row_of_a_former_version_is_read(String row) {
        assertThat(JsonText.MAPPER.readValue(row.replace('\'', '"'), Row.class)).isEqualTo(ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "{'unknown':1}", "{'word':'as it is shown'}", ""})
    void what_is_no_row_is_an_error(String row) {
        assertThatThrownBy(() -> JsonText.MAPPER.readValue(row.replace('\'', '"'), Row.class))
                .isInstanceOf(JacksonException.class);
    }
}
