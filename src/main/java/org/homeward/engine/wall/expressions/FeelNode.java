package org.homeward.engine.wall.expressions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of a parsed FEEL expression, told in Java.
 *
 * @param kind the name of the node's class in the FEEL engine
 * @param text the value, of a leaf only
 */
public record FeelNode(String kind, String text, List<FeelNode> children) {

    public static final String LIST = "List";
    static final String VALUE = "value";

    /** A node of an unknown class becomes a leaf of a kind that no list allows. */
    static FeelNode of(Object node) {
        if (node instanceof Iterable<?> list) {
            var children = new ArrayList<FeelNode>();
            for (var items = list.iterator(); items.hasNext(); ) {
                children.add(of(items.next()));
            }
            return new FeelNode(LIST, "", children);
        }
        if (node instanceof Product product && node.getClass().getName().startsWith("org.camunda.feel.syntaxtree.")) {
            var children = new ArrayList<FeelNode>();
            for (int i = 0; i < product.productArity(); i++) {
                children.add(of(product.productElement(i)));
            }
            return new FeelNode(product.productPrefix(), "", children);
        }
        var plain = node instanceof String
                || node.getClass().getName().startsWith("java.")
                || node.getClass().getName().startsWith("camundajar.impl.scala.math.");
        return new FeelNode(plain ? VALUE : node.getClass().getSimpleName(), String.valueOf(node), List.of());
    }

    public boolean is(String... kinds) {
        return List.of(kinds).contains(kind);
    }

    public FeelNode child(int index) {
        return children.get(index);
    }

    /** Whether this is a constant, a negative number included. */
    public boolean constant() {
        return is("ConstString", "ConstNumber", "ConstBool", "ConstNull", "ConstDate")
                || is("ArithmeticNegation") && child(0).is("ConstNumber");
    }

    /** The variable that this node reads, if it is a variable: {@code this.x} has two parts. */
    public String variable() {
        return is("Ref")
                ? String.join(
                        ".", child(0).children().stream().map(FeelNode::text).toList())
                : "";
    }
}
