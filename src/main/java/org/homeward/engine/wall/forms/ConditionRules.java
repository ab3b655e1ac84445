package org.homeward.engine.wall.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.wall.expressions.FeelParser;
import org.homeward.engine.wall.reading.Printable;
import org.homeward.engine.wall.reading.RefusalReasons;

/** Conditions of a form: the FEEL on which viewer and server agree, about fields that are always there. */
final class ConditionRules {

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
        if (!part.conditional()) {
            return;
        }
        var hide = part.json().path("conditional").path("hide");
        if (!hide.isTextual() || !hide.textValue().startsWith("=")) {
            problems.add(part.label(), "a condition is a FEEL expression that begins with =");
            return;
        }
        var tree = parser.tests(hide.textValue().substring(1));
        var problem = tree.isEmpty()
                ? Optional.of("this is not FEEL, or it is too long or too deep")
                : new ConditionTree(variable -> field(part, variable)).problem(tree.get());
        problem.ifPresent(reason -> problems.add(part.label(), "in the condition: " + reason));
    }

    /** The type of the field that a condition names, or why it can't be used. */
    private ConditionTree.Field field(FormPart part, String variable) {
        var list = part.list();
        var own = list != null && variable.startsWith("this.")
                ? fields.get(list.position() + "/" + variable.substring("this.".length()))
                : fields.get(variable);
        if (own == null) {
            return ConditionTree.Field.wrong(Printable.of(variable) + " is no field of this form");
        }
        // Within a row, what hides all rows alike doesn't count.
        var around = own.ancestors().takeWhile(above -> list == null || above != list);
        if (own.conditional() || around.anyMatch(FormPart::conditional)) {
            return ConditionTree.Field.wrong(own.name() + " has a condition itself");
        }
        if (own.json().path("disabled").asBoolean()) {
            return ConditionTree.Field.wrong(own.name() + " is disabled, so its value isn't sent");
        }
        return new ConditionTree.Field(kind(own), "");
    }

    /** A time is written anew by the viewer, a number may be a text: these can only be compared with null. */
    private static String kind(FormPart field) {
        var rewritten =
                field.type().equals("datetime") && !field.text("subtype").equals("date")
                        || field.json().path("serializeToString").asBoolean();
        return rewritten ? "rewritten" : field.type();
    }
}
