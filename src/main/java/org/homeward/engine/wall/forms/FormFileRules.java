package org.homeward.engine.wall.forms;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import tools.jackson.databind.JsonNode;

/** All rules for a form. */
public final class FormFileRules {

    private static final int MOST = 300;
    private static final int DEEPEST = 5;
    private static final int MOST_SHOWN = 30;
    private static final Set<String> CHECKS = Arrays.stream(FormDefinition.Check.values())
            .map(FormDefinition.Check::name)
            .collect(Collectors.toUnmodifiableSet());

    private FormFileRules() {}

    public static void check(JsonNode form, KnownNames names, RefusalReasons problems) {
        form.propertyNames().forEach(property -> {
            if (!FormAllowLists.FORM.contains(property)) {
                problems.add("form", "propertyRefused", "the property {} is not allowed", SafeMessageText.of(property));
            }
        });
        if (!form.path("type").asString("").equals("default")
                || !form.path("components").isArray()) {
            problems.add("form", "notAForm", "a form has the type default and a list of components");
        }
        if (!form.path("id").asString("").matches("[A-Za-z_][A-Za-z0-9_-]{0,100}")) {
            problems.add("form", "idLetters", "a form has an id of letters and digits");
        }
        var check = form.path("check");
        if (!check.isMissingNode() && !CHECKS.contains(check.asString(""))) {
            problems.add("form", "checkWrong", "check is abroad, end, decision or panel");
        }
        shows(form.path("shows"), names, problems);
        shows(form.path("showsWithin"), names, problems);
        var shared = new SharedFieldRules(names.shared(), problems);
        var written = names.shared().withoutCopies(form);
        FormPart.of(written).forEach(shared::check);
        var whole = names.shared().writtenOut(written);
        var parts = FormPart.of(whole);
        size(parts, problems);
        unique(form.path("id").asString(""), parts, problems);
        var fields = new FieldRules(names, problems);
        var conditions = new ConditionRules(parts, problems);
        for (var part : parts) {
            ComponentRules.check(part, problems);
            fields.check(part);
            conditions.check(part);
        }
        FormJsonTextRules.check("form", whole, problems);
    }

    private static void shows(JsonNode shows, KnownNames names, RefusalReasons problems) {
        if (!shows.isMissingNode() && (!shows.isArray() || shows.size() > MOST_SHOWN)) {
            problems.add("form", "showsWrong", "shows is a list of shared fields, at most " + MOST_SHOWN);
        }
        for (var field : shows) {
            if (!field.isString() || names.shared().field(field.asString("")).isEmpty()) {
                problems.add(
                        "form",
                        "sharedUnknown",
                        "the shared field {} is not in the field list",
                        SafeMessageText.of(field.asString("")));
            }
        }
    }

    private static void size(List<FormPart> parts, RefusalReasons problems) {
        if (parts.size() > MOST) {
            problems.add(
                    "form",
                    ProblemText.of("formLarge", "a form has at most {} components, not ", MOST)
                            .within("", String.valueOf(parts.size())));
        }
        parts.stream()
                .filter(part -> part.level() > DEEPEST)
                .findFirst()
                .ifPresent(part ->
                        problems.add(part.label(), "nestedDeep", "components lie at most {} levels deep", DEEPEST));
    }

    private static void unique(String formId, List<FormPart> parts, RefusalReasons problems) {
        var ids = new HashSet<>(List.of(formId));
        var names = new HashSet<String>();
        for (var part : parts) {
            if (!part.text("id").isEmpty() && !ids.add(part.text("id"))) {
                problems.add(part.label(), "idTwice", "the id is there twice");
            }
            var list = part.list();
            var scope = list == null ? "" : list.position();
            if (part.field() && !part.name().isEmpty() && !names.add(scope + "/" + part.name())) {
                problems.add(part.label(), "keyTwice", "the key {} is there twice", SafeMessageText.of(part.name()));
            }
        }
    }
}
