package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellResultCacheTest {

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    private final List<String> asked = new ArrayList<>();
    private final CellResultCache cells = new CellResultCache(new FeelEngine() {
        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            return feel.evaluateSimpleExpression(expression, variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
            asked.add(cell);
            return feel.evaluateSimpleUnaryTests(cell, input, variables);
        }
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"KH\",\"LA\"|KH|true",
                "\"KH\",\"LA\"|TH|false",
                "not(\"KH\")|KH|false",
                "not(\"KH\")|TH|true",
                "\"true\"|true|true"
            })
    void a_cell_that_looks_at_its_value_alone_is_asked_once_for_each_value(String cell, String value, boolean fits) {
        for (var time = 0; time < 3; time++) {
            assertThat(fits(cell, Map.of("x", value, "y", time))).isEqualTo(fits);
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void numbers_texts_and_nothing_are_told_apart() {
        assertThat(fits(">= 18", Map.of("x", 18))).isTrue();
        assertThat(fits(">= 18", Map.of("x", 17))).isFalse();
        assertThat(fits("[1..3]", Map.of("x", 2L))).isTrue();
        assertThat(fits("true", Map.of("x", true))).isTrue();
        assertThat(fits("true", Map.of("x", "true"))).isFalse();
        assertThat(fits("null", Variables.createVariables().putValue("x", null)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "> y", "? = y", "\"1\", y", "not(y)"})
    void a_cell_that_looks_at_another_value_is_asked_each_time(String cell) {
        fits(cell, Map.of("x", 1, "y", 0));
        fits(cell, Map.of("x", 1, "y", 1));
        assertThat(asked).hasSize(2);
        assertThat(fits("y", Map.of("x", 1, "y", 1))).isTrue();
        assertThat(fits("y", Map.of("x", 1, "y", 0))).isFalse();
    }

    private boolean fits(String cell, Map<String, Object> values) {
        var variables = Variables.createVariables();
        variables.putAll(values);
        return cells.evaluateSimpleUnaryTests(cell, "x", variables.asVariableContext());
    }
}
