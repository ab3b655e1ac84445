package org.homeward.engine.wall.expressions;

import java.util.Optional;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.SafeMessageText;

/** Says what is wrong with an expression of a BPMN model; the words of each answer follow "the expression". */
public final class JuelRules {

    private static final int LONGEST = 500;

    private final JuelTreeCheck tree;
    private final KnownNames names;

    public JuelRules(KnownNames names) {
        this.names = names;
        this.tree = new JuelTreeCheck(names);
    }

    /** Whether text holds something that the engine would evaluate. */
    public static boolean hasExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** A condition: one expression and nothing around it. */
    public Optional<ProblemText> condition(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(
                    ProblemText.of("expressionLong", "the expression is longer than {} characters", LONGEST));
        }
        Node root;
        try {
            root = new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot();
        } catch (RuntimeException | StackOverflowError broken) {
            return Optional.of(ProblemText.of("expressionUnread", "the expression can't be parsed"));
        }
        if (!(root instanceof AstEval)) {
            return Optional.of(
                    ProblemText.of("expressionAlone", "an expression ${...} and nothing around it is expected here"));
        }
        return tree.problem(root.getChild(0));
    }

    /** A value: plain text, or one expression and nothing around it. */
    public Optional<ProblemText> value(String text) {
        return hasExpression(text) ? condition(text) : Optional.empty();
    }

    /** Exactly {@code ${bean}}, the bean being a registered one. */
    public Optional<ProblemText> delegate(String text) {
        if (text.startsWith("${")
                && text.endsWith("}")
                && names.delegates().contains(text.substring(2, text.length() - 1))) {
            return Optional.empty();
        }
        return Optional.of(ProblemText.of(
                "delegateUnknown",
                "a delegate expression must be exactly ${name} with the name of a registered delegate, not {}",
                SafeMessageText.of(text)));
    }
}
