package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** Asks a cell of a table once for each value, if it looks at nothing else; the engine reads the cell anew each time. */
record CellResultCache(FeelEngine engine, Cache<Question, Boolean> answers) implements FeelEngine {

    /** Texts, numbers, comparisons, ranges and what they are not: no name and no other function. */
    private static final Pattern VALUE_ALONE =
            Pattern.compile("(?:\"[^\"\\\\]*+\"|\\b(?:true|false|null|not)\\b|[0-9.\\s(),<>=\\[\\]+-])*+");

    private static final int KEPT = 20_000;

    CellResultCache(FeelEngine engine) {
        this(engine, Caffeine.newBuilder().maximumSize(KEPT).build());
    }

    record Question(String cell, @Nullable Object value) {}

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return engine.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
        var typed = variables.resolve(input);
        var value = typed == null ? null : typed.getValue();
        return isPlain(value) && VALUE_ALONE.matcher(cell).matches()
                ? answers.get(
                        new Question(cell, value), asked -> engine.evaluateSimpleUnaryTests(cell, input, variables))
                : engine.evaluateSimpleUnaryTests(cell, input, variables);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
