package org.homeward.engine.wall;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.homeward.engine.wall.expressions.FeelNode;
import org.homeward.engine.wall.expressions.FeelParser;
import org.homeward.engine.wall.expressions.JuelRules;

/** The variables that an expression reads; none of one that the wall refuses. */
public final class ExpressionVariables {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private ExpressionVariables() {}

    /** Of a JUEL expression, {@code ${isChild == true}}; plain text reads none. */
    public static Set<String> ofJuel(String text) {
        var names = new LinkedHashSet<String>();
        if (JuelRules.hasExpression(text)) {
            try {
                collect(new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot(), names);
            } catch (RuntimeException | StackOverflowError refused) {
                return Set.of();
            }
        }
        return names;
    }

    /** Of a FEEL expression as a decision's input holds it. */
    public static Set<String> ofFeel(String text) {
        if (VARIABLE.matcher(text).matches()) {
            return Set.of(text); // the parser takes its time
        }
        var names = new LinkedHashSet<String>();
        new FeelParser().expression(text).ifPresent(tree -> collect(tree, names));
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            collect(node.getChild(i), names);
        }
    }

    private static void collect(FeelNode node, Set<String> names) {
        if (node.is("FunctionInvocation")) {
            node.children().stream().skip(1).forEach(child -> collect(child, names));
        } else if (node.is("Ref")) {
            names.add(node.variable());
        } else {
            node.children().forEach(child -> collect(child, names));
        }
    }
}
