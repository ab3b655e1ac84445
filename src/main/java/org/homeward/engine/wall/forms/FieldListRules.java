package org.homeward.engine.wall.forms;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.forms.DirectoryOptionList;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.wall.reading.EngineTextLimits;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import tools.jackson.databind.JsonNode;

/** The field list names known stores, categories and lists, and no option twice. */
public final class FieldListRules {

    private static final Set<String> PARTS = Set.of("lists", "fields", "records");
    private static final Set<String> LIST = Set.of("directory", "part", "options", "earlier");
    private static final Set<String> FIELD = Set.of(
            "store",
            "category",
            "consentPurpose",
            "consentRecipient",
            "valuesKey",
            "notBefore",
            "notAfter",
            "anew",
            "readers");
    private static final Set<String> DIRECTORY =
            Arrays.stream(DirectoryOptionList.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final JsonNode lists;
    private final RefusalReasons problems;

    private FieldListRules(JsonNode lists, RefusalReasons problems) {
        this.lists = lists;
        this.problems = problems;
    }

    public static void check(JsonNode list, RefusalReasons problems) {
        var rules = new FieldListRules(list.path("lists"), problems);
        rules.only(list, PARTS, "field list");
        list.path("lists").properties().forEach(one -> rules.list(one.getKey(), one.getValue()));
        list.path("fields").properties().forEach(one -> rules.field(one.getKey(), one.getValue()));
    }

    private void list(String name, JsonNode list) {
        only(list, LIST, name);
        var directory = list.path("directory");
        if (!directory.isMissingNode() && !DIRECTORY.contains(directory.asString(""))) {
            problems.add(
                    SafeMessageText.of(name),
                    "listUnknown",
                    "the directory has no list {}",
                    SafeMessageText.of(directory.asString("")));
        }
        if (directory.asString("").equals(DirectoryOptionList.indicators.name())
                != list.path("part").isString()) {
            problems.add(
                    SafeMessageText.of(name), "listUnknown", "a list of indicators names its part, no other list does");
        }
        var codes = new HashSet<String>();
        for (var kind : Set.of("options", "earlier")) {
            for (var code : list.path(kind)) {
                EngineTextLimits.name(code.asString(""), EngineTextLimits.LONGEST_NAME)
                        .ifPresent(reason -> problems.add(SafeMessageText.of(name), reason));
                if (!code.isString() || code.asString("").isEmpty() || !codes.add(code.asString(""))) {
                    problems.add(
                            SafeMessageText.of(name),
                            ProblemText.of("answersWrong", "an option is empty, no text or there twice: ")
                                    .within("", SafeMessageText.of(code.asString(""))));
                }
            }
        }
        if (directory.isMissingNode() && list.path("options").isEmpty()) {
            problems.add(SafeMessageText.of(name), "answersWrong", "a list has options or names one of the directory");
        }
    }

    private void field(String name, JsonNode field) {
        only(field, FIELD, name);
        var store = field.path("store").asString("");
        var category = field.path("category").asString("");
        var known = FormAllowLists.CATEGORIES.contains(category);
        if (!(store.equals("casefile") && known) && !(store.equals("process") && (known || !field.has("category")))) {
            problems.add(
                    SafeMessageText.of(name),
                    "storeMissing",
                    "a field has the store process, or casefile with one of the known categories");
        }
        for (var order : Set.of("notBefore", "notAfter")) {
            var day = field.path(order);
            if (!day.isMissingNode() && FormRuleDays.event(day.asString("")).isEmpty()) {
                problems.add(
                        SafeMessageText.of(name),
                        ProblemText.of("dayOrder", order + " names no event of the case: ")
                                .within("", SafeMessageText.of(day.asString(""))));
            }
        }
        if (field.has("anew") && (!field.path("anew").asString("").equals("true") || !store.equals("casefile"))) {
            problems.add(SafeMessageText.of(name), "anewWrong", "anew is true, for a field of the case file");
        }
        if (field.has("valuesKey")) {
            AttestationRule.check(name, field, SafeMessageText.of(name), problems);
        }
        var values = field.path("valuesKey");
        if (!values.isMissingNode() && !lists.has(values.asString(""))) {
            problems.add(
                    SafeMessageText.of(name),
                    "listUnknown",
                    "the list {} is not in the field list",
                    SafeMessageText.of(values.asString("")));
        }
    }

    private void only(JsonNode holder, Set<String> allowed, String name) {
        if (!holder.isObject()) {
            problems.add(SafeMessageText.of(name), "notAForm", "this must be an object");
        }
        holder.propertyNames().forEach(property -> {
            if (!allowed.contains(property)) {
                problems.add(
                        SafeMessageText.of(name),
                        "propertyRefused",
                        "the property {} is not allowed",
                        SafeMessageText.of(property));
            }
        });
    }
}
