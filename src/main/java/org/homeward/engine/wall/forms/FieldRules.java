package org.homeward.engine.wall.forms;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.wall.expressions.ReservedNames;
import org.homeward.engine.wall.reading.EngineTextLimits;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;

/** Fields have a plain name and a store, and free text goes into the case file only. */
final class FieldRules {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,80}");
    private static final Set<String> CASE_FILE_ONLY = Set.of("textfield", "textarea", "checklist", "dynamiclist");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist");
    private static final int MOST_OPTIONS = 300;

    private final KnownNames names;
    private final RefusalReasons problems;

    FieldRules(KnownNames names, RefusalReasons problems) {
        this.names = names;
        this.problems = problems;
    }

    void check(FormPart part) {
        if (part.field()) {
            name(part);
            store(part);
        } else if (!part.text("path").isEmpty() || !part.text("key").isEmpty()) {
            problems.add(part.label(), "keyElsewhere", "only a field has a key, only a dynamic list a path");
        }
        if (part.type().equals("dynamiclist") && part.list() != null) {
            problems.add(part.label(), "rowsWithin", "a dynamic list within a dynamic list is not allowed");
        }
        if (CHOICES.contains(part.type())) {
            options(part);
        }
    }

    private void name(FormPart part) {
        if (!NAME.matcher(part.name()).matches()) {
            problems.add(
                    part.label(),
                    ProblemText.of("idLetters", "a key is a plain name like givenName, not ")
                            .within("", SafeMessageText.of(part.name())));
        } else if (ReservedNames.closedToForms(part.name(), names)) {
            problems.add(part.label(), "nameTaken", "the key {} means something in the engine", part.name());
        }
    }

    private void store(FormPart part) {
        var list = part.list();
        var own = part.json().path("properties");
        if (list != null && own.path("store").isMissingNode()) {
            return;
        }
        var store = own.path("store").asString("");
        if (own.has("anew") && (!own.path("anew").asString("").equals("true") || !store.equals("casefile"))) {
            problems.add(part.label(), "anewWrong", "anew is true, for a field of the case file");
        }
        if (list == null
                && CHOICES.contains(part.type())
                && !part.json().path("disabled").asBoolean(false)) {
            AttestationRule.check(part.name(), own, part.label(), problems);
        }
        if (!store.equals("casefile") && !store.equals("process")) {
            problems.add(part.label(), "storeMissing", "a field says where it is stored: casefile or process");
        } else if ((store.equals("casefile") || own.has("category"))
                && !FormAllowLists.CATEGORIES.contains(own.path("category").asString(""))) {
            problems.add(part.label(), "categoryMissing", "a field of the case file has one of the known categories");
        } else if (store.equals("process") && (list != null || CASE_FILE_ONLY.contains(part.type()))) {
            problems.add(part.label(), "freeText", "free text and lists may only be stored in the case file");
        }
    }

    private void options(FormPart part) {
        var options = part.json().path("values");
        var values = new HashSet<String>();
        options.forEach(option -> {
            if (option.size() != (option.path("earlier").isBoolean() ? 3 : 2)
                    || option.path("label").asString("").isBlank()
                    || !option.path("label").isString()
                    || !option.path("value").isString()) {
                problems.add(part.label(), "answersWrong", "an option has a label and a value, both texts");
            } else if (option.path("value").stringValue().length() > EngineTextLimits.LONGEST_NAME) {
                problems.add(
                        part.label(), "nameLong", "a name has at most {} characters", EngineTextLimits.LONGEST_NAME);
            } else if (!values.add(option.path("value").stringValue())) {
                problems.add(
                        part.label(),
                        ProblemText.of("answersWrong", "an option is there twice: ")
                                .within(
                                        "",
                                        SafeMessageText.of(option.path("value").stringValue())));
            }
        });
        var fromDirectory = part.json().path("properties").has("directory");
        if (!options.isArray()
                || options.isEmpty() && !fromDirectory
                || options.size() > MOST_OPTIONS
                || values.contains("")) {
            problems.add(
                    part.label(), "answersWrong", "a choice has 1 to " + MOST_OPTIONS + " options, none of them empty");
        }
    }
}
