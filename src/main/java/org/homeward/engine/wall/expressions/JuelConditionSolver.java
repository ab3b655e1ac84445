package org.homeward.engine.wall.expressions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.homeward.engine.wall.expressions.KnownValue.Is;
import org.jspecify.annotations.Nullable;

/** Whether a condition can be true while something is known of some variables; decided on the parsed tree. */
public final class JuelConditionSolver {

    private final Map<String, KnownValue> variables;

    /** With the known values of variables, by name; nothing is known of all others. */
    public JuelConditionSolver(Map<String, KnownValue> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The same, and that a variable has this value; empty if that can't be. */
    public Optional<JuelConditionSolver> where(String variable, String value) {
        if (compared(variable, value) == Is.no) {
            return Optional.empty();
        }
        var all = new HashMap<>(variables);
        all.put(variable, new KnownValue(true, Set.of(value)));
        return Optional.of(new JuelConditionSolver(all));
    }

    /** Of a condition, {@code ${isChild == true}}; {@link Is#open} where it can't be told, as of one that can't be read. */
    public Is of(Condition condition) {
        try {
            return condition.tree == null ? Is.open : of(condition.tree);
        } catch (RuntimeException | StackOverflowError refusedByTheWall) {
            return Is.open;
        }
    }

    /** A condition that is read once. */
    public static final class Condition {

        private final @Nullable Node tree;

        /** Also of what can't be read. */
        public Condition(String text) {
            tree = read(text);
        }

        private static @Nullable Node read(String text) {
            try {
                var root = new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot();
                return root instanceof AstEval ? root.getChild(0) : null;
            } catch (RuntimeException | StackOverflowError refusedByTheWall) {
                return null;
            }
        }
    }

    private Is of(Node node) {
        if (node instanceof AstNested) {
            return of(node.getChild(0));
        }
        if (node instanceof AstBoolean) {
            return value(node).equals("true") ? Is.yes : Is.no;
        }
        if (node instanceof AstIdentifier identifier) {
            return compared(identifier.getName(), "true");
        }
        if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
            return of(node.getChild(0)).not();
        }
        if (node instanceof AstChoice) {
            return chosen(of(node.getChild(0)), of(node.getChild(1)), of(node.getChild(2)));
        }
        return node instanceof AstBinary binary ? binary(binary) : Is.open;
    }

    private Is binary(AstBinary node) {
        var operator = node.getOperator();
        if (operator == AstBinary.AND) {
            return of(node.getChild(0)).and(of(node.getChild(1)));
        }
        if (operator == AstBinary.OR) {
            return of(node.getChild(0)).not().and(of(node.getChild(1)).not()).not();
        }
        if (operator == AstBinary.EQ) {
            return equal(node.getChild(0), node.getChild(1));
        }
        return operator == AstBinary.NE
                ? equal(node.getChild(0), node.getChild(1)).not()
                : Is.open;
    }

    private Is equal(Node left, Node right) {
        if (isLiteral(left) && isLiteral(right)) {
            return value(left).equals(value(right)) ? Is.yes : Is.open;
        }
        if (left instanceof AstIdentifier variable && isLiteral(right)) {
            return compared(variable.getName(), value(right));
        }
        if (right instanceof AstIdentifier variable && isLiteral(left)) {
            return compared(variable.getName(), value(left));
        }
        return Is.open;
    }

    private Is compared(String variable, String value) {
        var known = variables.get(variable);
        return known == null ? Is.open : known.is(value);
    }

    private static Is chosen(Is asked, Is then, Is otherwise) {
        return switch (asked) {
            case yes -> then;
            case no -> otherwise;
            case open -> then == otherwise ? then : Is.open;
        };
    }

    private static boolean isLiteral(Node node) {
        return node instanceof AstString || node instanceof AstBoolean;
    }

    private static String value(Node literal) {
        return literal instanceof AstString text
                ? String.valueOf(text.eval(null, null))
                : String.valueOf(((AstBoolean) literal).eval(null, null));
    }
}
