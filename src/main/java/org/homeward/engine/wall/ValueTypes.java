package org.homeward.engine.wall;

import java.util.Set;
import java.util.regex.Pattern;

/** The values of a component's properties are of the type that the viewer and the server read. */
final class ValueTypes {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}([.][0-9]{1,6})?");
    private static final Set<String> FLAGS = Set.of(
            "disabled", "readonly", "serializeToString", "allowAddRemove", "showOutline", "searchable", "use24h");
    private static final Set<String> NUMBERS =
            Set.of("decimalDigits", "increment", "defaultRepetitions", "nonCollapsedItems", "timeInterval");
    private static final Set<String> MOMENTS = Set.of("date", "time", "datetime");

    private ValueTypes() {}

    static void check(FormPart part, Problems problems) {
        part.json().properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            if (FLAGS.contains(name) && !value.isBoolean()) {
                problems.add(part.label(), name + " must be true or false");
            }
            if (NUMBERS.contains(name) && !NUMBER.matcher(value.asText()).matches()) {
                problems.add(part.label(), name + " must be a number");
            }
            if (FormLists.TEXTS.contains(name) && !value.isTextual()) {
                problems.add(part.label(), name + " must be a text");
            }
            if (name.equals("components") && !value.isArray()) {
                problems.add(part.label(), "components must be a list");
            }
        });
        if (part.type().equals("datetime") && !MOMENTS.contains(part.text("subtype"))) {
            problems.add(part.label(), "the subtype is date, time or datetime");
        }
        if (part.type().equals("dynamiclist")
                && !part.json().path("isRepeating").asBoolean(true)) {
            problems.add(part.label(), "a dynamic list repeats its rows");
        }
    }
}
