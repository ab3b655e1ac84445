package org.homeward.engine.wall.expressions;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.SafeMessageText;

/** Walks an expression's tree; a node on no list is refused. */
final class JuelTreeCheck {

    private static final int DEEPEST = 30;
    private static final Set<Class<?>> PLAIN = Set.of(
            AstNested.class,
            AstChoice.class,
            AstParameters.class,
            AstString.class,
            AstNumber.class,
            AstBoolean.class,
            AstNull.class);
    private static final Set<AstBinary.Operator> COMPARISONS = Set.of(
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE,
            AstBinary.AND,
            AstBinary.OR);

    private final KnownNames names;

    JuelTreeCheck(KnownNames names) {
        this.names = names;
    }

    Optional<ProblemText> problem(Node node) {
        return problem(node, 0);
    }

    private Optional<ProblemText> problem(Node node, int depth) {
        var own = depth > DEEPEST
                ? Optional.of(ProblemText.of("expressionUnread", "the expression is nested too deep"))
                : own(node);
        for (int i = 0; own.isEmpty() && i < node.getCardinality(); i++) {
            own = problem(node.getChild(i), depth + 1);
        }
        return own;
    }

    private Optional<ProblemText> own(Node node) {
        if (node instanceof AstIdentifier identifier) {
            return identifier(identifier.getName());
        }
        if (node instanceof AstFunction function) {
            return names.functions().contains(function.getName())
                    ? Optional.empty()
                    : Optional.of(ProblemText.of(
                            "functionRefused",
                            "the function {} is not registered",
                            SafeMessageText.of(function.getName())));
        }
        if (node instanceof AstBinary binary) {
            return COMPARISONS.contains(binary.getOperator())
                    ? Optional.empty()
                    : Optional.of(ProblemText.of(
                            "expressionCompares", "an expression may compare and combine, but not calculate"));
        }
        if (PLAIN.contains(node.getClass()) || node instanceof AstUnary) {
            return Optional.empty();
        }
        return Optional.of(ProblemText.of(
                "expressionCompares",
                "an expression may use variables, literals and comparisons only: no properties, no methods"));
    }

    private Optional<ProblemText> identifier(String name) {
        return ReservedNames.contains(name, names)
                ? Optional.of(ProblemText.of(
                        "nameTaken", "an expression can't use {}, which is not a variable", SafeMessageText.of(name)))
                : Optional.empty();
    }
}
