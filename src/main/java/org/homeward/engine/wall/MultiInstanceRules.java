package org.homeward.engine.wall;

import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.XmlElement;

/** Multi-instance: a small fixed number of times, or as often as a registered delegate said, and not within one another. */
final class MultiInstanceRules {

    private static final int MOST = 50;
    private static final String REPEAT = "bpmn:multiInstanceLoopCharacteristics";
    private static final String SAID_BY_DELEGATE = "${repetitions}";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private MultiInstanceRules() {}

    static void check(XmlElement element, RefusalReasons problems) {
        if (element.is("bpmn:loopCardinality")) {
            cardinality(element, problems);
        } else if (element.is(REPEAT)) {
            repeat(element, problems);
        }
    }

    private static void cardinality(XmlElement element, RefusalReasons problems) {
        var text = element.text();
        if (text.equals(SAID_BY_DELEGATE)) {
            return;
        }
        if (!NUMBER.matcher(text).matches()) {
            problems.add(
                    element,
                    "repeatNumber",
                    "the number of instances must be a plain number or exactly " + SAID_BY_DELEGATE);
        } else if (Integer.parseInt(text) > MOST) {
            problems.add(element, "repeatMany", "more than {} instances are not allowed", MOST);
        }
    }

    private static void repeat(XmlElement element, RefusalReasons problems) {
        if (element.children("bpmn:loopCardinality").count() != 1) {
            problems.add(element, "repeatNumber", "a multi-instance needs one loopCardinality");
        }
        var calls =
                element.parent() != null && element.parent().all().anyMatch(inside -> inside.is("bpmn:callActivity"));
        if (calls) {
            problems.add(element, "repeatCall", "a call of another process is not repeated");
        }
        var repeatedAround = element.ancestors()
                .skip(1)
                .anyMatch(above -> above.children(REPEAT).findAny().isPresent());
        if (repeatedAround) {
            problems.add(element, "repeatWithin", "a multi-instance within a multi-instance is not allowed");
        }
    }
}
