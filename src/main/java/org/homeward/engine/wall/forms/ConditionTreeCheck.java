package org.homeward.engine.wall.forms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.engine.wall.expressions.FeelNode;
import org.homeward.engine.wall.expressions.FeelRules;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.SafeMessageText;

/** Walks a condition's tree; it says what is wrong with the first part that is on no list. */
final class ConditionTreeCheck {

    private static final Map<String, String> TYPES = Map.of(
            "textfield", "ConstString",
            "textarea", "ConstString",
            "select", "ConstString",
            "radio", "ConstString",
            "datetime", "ConstString",
            "number", "ConstNumber",
            "checkbox", "ConstBool");
    private static final Map<String, String> FUNCTIONS =
            Map.of("count", "ConstNumber", "string length", "ConstNumber", "date", "ConstDate");
    private static final Map<String, Set<String>> ASKED = Map.of(
            "count", Set.of("checklist", "dynamiclist"),
            "string length", Set.of("textfield", "textarea", "select", "radio"),
            "date", Set.of("datetime"));
    private static final Set<String> ORDERED = Set.of("ConstNumber", "ConstDate");

    private final Function<String, Field> fields;

    ConditionTreeCheck(Function<String, Field> fields) {
        this.fields = fields;
    }

    Optional<ProblemText> problem(FeelNode root) {
        if (root.is("Not") && root.child(0).is("UnaryTestExpression")) {
            return problem(root.child(0));
        }
        return root.is("UnaryTestExpression") ? truth(root.child(0)) : wrong("it must compare a field");
    }

    private Optional<ProblemText> truth(FeelNode node) {
        return switch (node.kind()) {
            case "Conjunction", "Disjunction" -> truth(node.child(0)).or(() -> truth(node.child(1)));
            case "Equal" -> compare(node, false);
            case "Not" -> node.child(0).is("Equal") ? compare(node.child(0), false) : refused(node);
            case "LessThan", "LessOrEqual", "GreaterThan", "GreaterOrEqual" -> compare(node, true);
            case "In" -> in(node);
            case "FunctionInvocation" -> contains(node);
            default -> refused(node);
        };
    }

    private Optional<ProblemText> compare(FeelNode comparison, boolean ordered) {
        var left = comparison.child(0);
        var right = comparison.child(1);
        return left.constant() ? compare(right, left, ordered) : compare(left, right, ordered);
    }

    private Optional<ProblemText> compare(FeelNode value, FeelNode literal, boolean ordered) {
        if (!literal.constant()) {
            return wrong("a field is compared with a literal only");
        }
        var type = type(value);
        if (type.problem().isPresent()) {
            return type.problem();
        }
        var kind = literal.is("ArithmeticNegation") ? "ConstNumber" : literal.kind();
        if (!ordered && (kind.equals("ConstDate") || kind.equals("ConstNull") && !value.is("Ref"))) {
            return wrong("whether dates are equal is asked of the field itself, null too");
        }
        var fits = kind.equals(type.kind()) && (!ordered || ORDERED.contains(kind));
        return fits || kind.equals("ConstNull") && !ordered
                ? Optional.empty()
                : wrong("a field is compared with a literal of its own type, or null");
    }

    private Optional<ProblemText> in(FeelNode node) {
        var tests = node.child(1);
        if (!tests.is("AtLeastOne") || !tests.child(0).is(FeelNode.LIST)) {
            return wrong("in needs a list of literals in parentheses");
        }
        return tests.child(0).children().stream()
                .map(test -> compare(node.child(0), test.children().isEmpty() ? test : test.child(0), false))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ProblemText> contains(FeelNode call) {
        if (!call.child(0).text().equals("list contains") || !call.child(1).is("PositionalFunctionParameters")) {
            return refused(call);
        }
        var parameters = call.child(1).child(0).children();
        var fits = parameters.size() == 2 && parameters.get(1).is("ConstString");
        var field = fields.apply(fits ? parameters.get(0).variable() : "");
        return fits && field.problem().isEmpty() && field.kind().equals("checklist")
                ? Optional.empty()
                : wrong("list contains asks whether a checklist has a literal");
    }

    private Field type(FeelNode value) {
        if (value.is("Ref")) {
            var field = fields.apply(value.variable());
            return field.problem().isEmpty()
                    ? new Field(TYPES.getOrDefault(field.kind(), "none"), Optional.empty())
                    : field;
        }
        var result =
                value.is("FunctionInvocation") ? FUNCTIONS.get(value.child(0).text()) : null;
        if (result == null || !value.child(1).is("PositionalFunctionParameters")) {
            return new Field("none", wrong("only fields, count, string length and date can be compared"));
        }
        var parameters = value.child(1).child(0).children();
        if (parameters.size() != 1 || !parameters.get(0).is("Ref")) {
            return new Field("none", wrong("count, string length and date ask about one field"));
        }
        var field = fields.apply(parameters.get(0).variable());
        var function = value.child(0).text();
        if (field.problem().isEmpty() && !ASKED.getOrDefault(function, Set.of()).contains(field.kind())) {
            return new Field("none", wrong(function + " can't be asked of this kind of field"));
        }
        return field.problem().isEmpty() ? new Field(result, Optional.empty()) : field;
    }

    private static Optional<ProblemText> refused(FeelNode node) {
        return wrong(
                node.is("FunctionInvocation")
                        ? "the function " + SafeMessageText.of(node.child(0).text()) + " is not allowed here"
                        : FeelRules.refusal(node.kind()));
    }

    private static Optional<ProblemText> wrong(String english) {
        return Optional.of(ProblemText.of("condition", english));
    }

    /** The facts of a field for a condition: the kind of its component, or the reason why it can't be used. */
    record Field(String kind, Optional<ProblemText> problem) {}
}
