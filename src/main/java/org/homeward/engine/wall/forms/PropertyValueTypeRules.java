package org.homeward.engine.wall.forms;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.RefusalReasons;

/** The values of a component's properties are of the type that the viewer and the server read. */
final class PropertyValueTypeRules {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}([.][0-9]{1,6})?");
    private static final Set<String> FLAGS = Set.of(
            "disabled", "readonly", "serializeToString", "allowAddRemove", "showOutline", "searchable", "use24h");
    private static final Set<String> WHOLE = Set.of("decimalDigits", "defaultRepetitions", "nonCollapsedItems");
    private static final int MOST = 50;
    private static final Set<String> MOMENTS = Set.of("date", "time", "datetime");

    private PropertyValueTypeRules() {}

    static void check(FormPart part, RefusalReasons problems) {
        part.json().properties().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            if (FLAGS.contains(name) && !value.isBoolean()) {
                problems.add(part.label(), "settingWrong", "{} must be true or false", name);
            }
            if (WHOLE.contains(name)
                    && !(value.isIntegralNumber() && value.asLong(-1) >= 0 && value.asLong() <= MOST)) {
                problems.add(part.label(), "settingWrong", "{} must be a whole number from 0 to " + MOST, name);
            }
            if (name.equals("increment") && !isStep(value.asString(""))) {
                problems.add(part.label(), "settingWrong", "{} must be a number above 0", name);
            }
            if (FormAllowLists.TEXTS.contains(name) && !value.isString()) {
                problems.add(part.label(), "settingWrong", "{} must be a text", name);
            }
            if (name.equals("components") && !value.isArray()) {
                problems.add(part.label(), "notAForm", "components must be a list");
            }
        });
        if (part.type().equals("datetime") && !MOMENTS.contains(part.text("subtype"))) {
            problems.add(part.label(), "settingWrong", "the {} is date, time or datetime", "subtype");
        }
        // The viewer rounds what is entered down to the interval, and a clock may run from that moment.
        if (MOMENTS.contains(part.text("subtype"))
                && !part.text("subtype").equals("date")
                && part.json().path("timeInterval").asInt(0) != 1) {
            problems.add(part.label(), "settingWrong", "a time is taken to the minute: {} is 1", "timeInterval");
        }
        if (part.type().equals("dynamiclist")
                && !part.json().path("isRepeating").asBoolean(true)) {
            problems.add(part.label(), "rowsRepeat", "a dynamic list repeats its rows");
        }
        DefaultValueRules.check(part, problems);
    }

    private static boolean isStep(String text) {
        return NUMBER.matcher(text).matches() && new BigDecimal(text).signum() > 0;
    }
}
