package org.homeward.engine.wall.expressions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.SafeMessageText;

/** FEEL in decision tables: comparing and plain calculating; nothing that repeats, defines or reaches outside. */
public final class FeelRules {

    private static final Set<String> ALLOWED = Set.of("""
            ConstNull ConstString ConstNumber ConstBool ConstDate ConstDateTime ConstLocalDateTime ConstTime
            ConstLocalTime ConstYearMonthDuration ConstDayTimeDuration ConstInputValue ConstList
            Ref Equal Not LessThan LessOrEqual GreaterThan GreaterOrEqual In If
            InputEqualTo InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual InputInRange
            ConstRange OpenConstRangeBoundary ClosedConstRangeBoundary UnaryTestExpression AtLeastOne
            Conjunction Disjunction Addition Subtraction Multiplication Division ArithmeticNegation
            FunctionInvocation PositionalFunctionParameters List value""".strip().split("\\s+"));
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "list contains",
            "count",
            "date",
            "date and time",
            "duration",
            "string length",
            "contains",
            "starts with",
            "ends with",
            "upper case",
            "lower case",
            "min",
            "max",
            "sum",
            "abs",
            "floor",
            "ceiling");
    private static final Map<String, String> WHY = Map.of(
            "For", "for is not allowed",
            "SomeItem", "some is not allowed",
            "EveryItem", "every is not allowed",
            "FunctionDefinition", "defining a function is not allowed",
            "JavaFunctionInvocation", "an external function is not allowed",
            "QualifiedFunctionInvocation", "calling what belongs to a value is not allowed",
            "Exponentiation", "a power is not allowed",
            "Filter", "a filter is not allowed",
            "PathExpression", "a property of a value is not allowed",
            "ConstContext", "a context is not allowed");

    private final FeelParser parser = new FeelParser();

    public Optional<ProblemText> expression(String text) {
        return text.isEmpty() ? Optional.empty() : problem(parser.expression(text));
    }

    public Optional<ProblemText> tests(String text) {
        return text.isEmpty() ? Optional.empty() : problem(parser.tests(text));
    }

    private Optional<ProblemText> problem(Optional<FeelNode> parsed) {
        return parsed.isEmpty() ? Optional.of(unread()) : problem(parsed.get());
    }

    private Optional<ProblemText> problem(FeelNode node) {
        return own(node).or(() -> node.children().stream()
                .map(this::problem)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private Optional<ProblemText> own(FeelNode node) {
        if (!ALLOWED.contains(node.kind())) {
            return refused("FEEL: " + refusal(node.kind()));
        }
        if (node.is("FunctionInvocation") && !FUNCTIONS.contains(node.child(0).text())) {
            return Optional.of(ProblemText.of(
                    "functionRefused",
                    "FEEL: the function {} is not allowed",
                    SafeMessageText.of(node.child(0).text())));
        }
        if (node.is("Ref") && node.variable().contains(".")) {
            return refused("FEEL: a property of a value is not allowed");
        }
        return node.is("ConstRange") && !literal(node)
                ? refused("FEEL: a range must have literal ends")
                : Optional.empty();
    }

    private static Optional<ProblemText> refused(String english) {
        return Optional.of(ProblemText.of("expressionCompares", english));
    }

    /** The problem of an unreadable text. */
    public static ProblemText unread() {
        return ProblemText.of("expressionUnread", "this is not FEEL, or it is too long or too deep");
    }

    /** Why a kind of node is refused. */
    public static String refusal(String kind) {
        return WHY.getOrDefault(kind, kind + " is not allowed");
    }

    private static boolean literal(FeelNode range) {
        return range.children().stream()
                .allMatch(end -> end.child(0).constant() || end.child(0).kind().startsWith("Const"));
    }
}
