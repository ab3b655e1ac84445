package org.homeward.overdue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+66 000 0002", "-2", "@cmd", "\t=1", "\r=1", "\n=1"})
    void a_cell_that_begins_like_a_formula_is_text(String cell) {
        assertThat(CsvLines.cell(cell)).startsWith("\"'").endsWith(cell + "\"");
    }

    @Test
    void a_quotation_mark_and_a_comma_stay_inside_their_cell() {
        assertThat(CsvLines.cell("\"a\", b")).isEqualTo("\"\"\"a\"\", b\"");
    }
}
