package org.homeward.engine.wall.expressions;

import java.util.Optional;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.PrintableText;
import org.homeward.engine.wall.reading.Sentence;

/** Says what is wrong with an expression of a BPMN model; the words of each answer follow "the expression". */
public final class JuelRules {

    private static final int LONGEST = 500;

    private final JuelTree tree;
    private final KnownNames names;

    public JuelRules(KnownNames names) {
        this.names = names;
        this.tree = new JuelTree(names);
    }

    /** Whether text holds something that the engine would evaluate. */
    public static boolean hasExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** A condition: one expression and nothing around it. */
    public Optional<Sentence> condition(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(Sentence.of("expressionLong", "the expression is longer than {} characters", LONGEST));
        }
        Node root;
        try {
            root = new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot();
        } catch (RuntimeException | StackOverflowError broken) {
            return Optional.of(Sentence.of("expressionUnread", "the expression can't be parsed"));
        }
        if (!(root instanceof AstEval)) {
            return Optional.of(
                    Sentence.of("expressionAlone", "an expression ${...} and nothing around it is expected here"));
        }
        return tree.problem(root.getChild(0));
    }

    /** A value: plain text, or one expression and nothing around it. */
    public Optional<Sentence> value(String text) {
        return hasExpression(text) ? condition(text) : Optional.empty();
    }

    /** Exactly {@code ${bean}}, the bean being a registered one. */
    public Optional<Sentence> delegate(String text) {
        if (text.startsWith("${")
                && text.endsWith("}")
                && names.delegates().contains(text.substring(2, text.length() - 1))) {
            return Optional.empty();
        }
        return Optional.of(Sentence.of(
                "delegateUnknown",
                "a delegate expression must be exactly ${name} with the name of a registered delegate, not {}",
                PrintableText.of(text)));
    }
}
