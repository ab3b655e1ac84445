package org.homeward.engine.wall.expressions;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Parses the FEEL of one file, and runs none of it; a long or deep text isn't even tried, since the parser takes its time. */
public final class FeelParser {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 6;
    private static final int LONGEST_OF_A_FILE = 100_000;

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(true).build();

    private int read;

    public Optional<FeelNode> expression(String text) {
        return tooMuch(text) ? Optional.empty() : tree(() -> feel.parseExpression(text));
    }

    public Optional<FeelNode> tests(String text) {
        return tooMuch(text) ? Optional.empty() : tree(() -> feel.parseUnaryTests(text));
    }

    private static Optional<FeelNode> tree(Supplier<ParseResult> parsing) {
        try {
            var result = parsing.get();
            return result.isSuccess()
                    ? Optional.of(FeelNode.of(result.parsedExpression().expression()))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    private boolean tooMuch(String text) {
        int depth = 0;
        int deepest = 0;
        for (char letter : text.toCharArray()) {
            if ("([{".indexOf(letter) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
        }
        read += text.length();
        return read > LONGEST_OF_A_FILE || text.length() > LONGEST || deepest > DEEPEST;
    }
}
