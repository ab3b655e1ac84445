package org.homeward.engine.wall.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.wall.expressions.FeelParser;
import org.homeward.engine.wall.expressions.FeelRules;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The questions of a form that depend on other answers: conditions in the FEEL on which viewer and server agree, and the order of days. The
 * fields that they name are always there.
 */
final class ConditionRules {

    private static final String NO_FIELD = "{} is no field of this form";

    private final FeelParser parser = new FeelParser();
    private final Map<String, FormPart> fields = new HashMap<>();
    private final RefusalReasons problems;

    ConditionRules(List<FormPart> parts, RefusalReasons problems) {
        this.problems = problems;
        for (var part : parts) {
            if (part.field()) {
                var list = part.list();
                fields.put(list == null ? part.name() : list.position() + "/" + part.name(), part);
            }
        }
    }

    void check(FormPart part) {
        if (part.conditional()) {
            condition(part, part.json().path("conditional").path("hide"));
        }
        var needed = part.json().path("properties").path("neededWhen");
        if (!needed.isMissingNode()) {
            var asked = part.json().path("validate").path("required").asBoolean(false);
            if (!answered(part) || asked) {
                problems.add(
                        part.label(), "neededWrong", "neededWhen is for a field that may be left empty, and no list");
            }
            condition(part, needed);
        }
        order(part);
    }

    private static boolean answered(FormPart part) {
        return part.field()
                && !part.type().equals("dynamiclist")
                && !part.json().path("readonly").asBoolean(false)
                && !part.json().path("disabled").asBoolean(false);
    }

    private void order(FormPart part) {
        var properties = part.json().path("properties");
        if (!properties.has(FormRuleDays.Order.NOT_BEFORE) && !properties.has(FormRuleDays.Order.NOT_AFTER)) {
            return;
        }
        if (!isDay(part.type(), part.text("subtype"))) {
            problems.add(part.label(), "dayOrder", "notBefore and notAfter are for dates");
        }
        var rules = FormRuleDays.Order.of(part.json());
        if (rules.size() < 1 || rules.stream().anyMatch(rule -> rule.other().isEmpty())) {
            problems.add(
                    part.label(),
                    "dayOrder",
                    "notBefore and notAfter name events or fields, with one space between them");
        }
        rules.stream()
                .filter(rule -> !rule.other().isEmpty())
                .filter(rule -> FormRuleDays.event(rule.other()).isEmpty())
                .forEach(rule -> other(part, rule.other())
                        .ifPresent(said -> problems.add(part.label(), said.within("in the order of days: ", ""))));
    }

    /** Why a day can't be compared with this field. */
    private Optional<ProblemText> other(FormPart part, String variable) {
        var other = named(part, variable);
        if (other == null) {
            return Optional.of(ProblemText.of("dayField", NO_FIELD, SafeMessageText.of(variable)));
        }
        var field = field(part, variable);
        if (field.problem().isPresent()) {
            return field.problem().map(said -> ProblemText.of("dayOrder", said.english()));
        }
        return other == part || !isDay(other.type(), other.text("subtype"))
                ? Optional.of(ProblemText.of("dayField", "{} is no other date", SafeMessageText.of(variable)))
                : Optional.empty();
    }

    private static boolean isDay(String type, String subtype) {
        return type.equals("datetime") && !subtype.equals("time");
    }

    private void condition(FormPart part, JsonNode hide) {
        if (!hide.isString() || !hide.stringValue().startsWith("=")) {
            problems.add(part.label(), "condition", "a condition is a FEEL expression that begins with =");
            return;
        }
        var tree = parser.tests(hide.stringValue().substring(1));
        var problem = tree.isEmpty()
                ? Optional.of(ProblemText.of("condition", FeelRules.unread().english()))
                : new ConditionTreeCheck(variable -> field(part, variable)).problem(tree.get());
        problem.ifPresent(said -> problems.add(part.label(), said.within("in the condition: ", "")));
    }

    /** The type of the field that a condition names, or why it can't be used. */
    private ConditionTreeCheck.Field field(FormPart part, String variable) {
        var list = part.list();
        var own = named(part, variable);
        if (own == null) {
            return wrong("conditionField", NO_FIELD, SafeMessageText.of(variable));
        }
        // Within a row, what hides all rows alike doesn't count.
        var around = own.ancestors().takeWhile(above -> list == null || above != list);
        if (own.conditional() || around.anyMatch(FormPart::conditional)) {
            return wrong("conditionHidden", "{} has a condition itself", Word.called(own.name()));
        }
        if (own.json().path("disabled").asBoolean(false)) {
            return wrong("conditionShown", "{} is disabled, so its value isn't sent", Word.called(own.name()));
        }
        return new ConditionTreeCheck.Field(kind(own), Optional.empty());
    }

    private static ConditionTreeCheck.Field wrong(String code, String english, Object name) {
        return new ConditionTreeCheck.Field("none", Optional.of(ProblemText.of(code, english, name)));
    }

    private @Nullable FormPart named(FormPart part, String variable) {
        var list = part.list();
        return list != null && variable.startsWith("this.")
                ? fields.get(list.position() + "/" + variable.substring("this.".length()))
                : fields.get(variable);
    }

    /** A time is written anew by the viewer, a number may be a text: these can only be compared with null. */
    private static String kind(FormPart field) {
        var rewritten =
                field.type().equals("datetime") && !field.text("subtype").equals("date")
                        || field.json().path("serializeToString").asBoolean(false);
        return rewritten ? "rewritten" : field.type();
    }
}
