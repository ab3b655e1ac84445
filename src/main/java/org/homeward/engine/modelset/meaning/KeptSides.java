package org.homeward.engine.modelset.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.wall.reading.Element;
import org.homeward.engine.wall.reading.Sentence;

/**
 * A step stays with the side of the border that has it, and a message goes where it went: else the other country reads a file that
 * was never sent to it, or waits for what never comes. A request crosses to somebody else.
 */
final class KeptSides {

    private static final Set<String> SIDES = Set.of("destination", "origin");
    private static final String GROUPS = "camunda:candidateGroups";

    private final AskedSet delivered;
    private final LostMeanings lost;

    KeptSides(AskedSet delivered, LostMeanings lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(AskedSet now) {
        now.processes().forEach(process -> {
            var before =
                    process.in(delivered.processes()).map(Definition::elements).orElse(Map.of());
            process.elements().forEach((id, element) -> {
                var was = Optional.ofNullable(before.get(id));
                if (element.is("bpmn:userTask")) {
                    was.ifPresent(step -> step(process, step, element));
                } else if (Definition.sends(element)) {
                    was.ifPresent(event -> message(process, event, element));
                    request(process, was, element);
                }
            });
        });
    }

    private void step(Definition process, Element was, Element is) {
        var before = was.attribute(GROUPS).orElse("");
        var after = is.attribute(GROUPS).orElse("");
        if (isOtherSide(before, after)) {
            tell(
                    process,
                    is,
                    "sideChanged",
                    "the step “{}” belongs to the side of {} and can't be given to {}",
                    LostMeanings.named(Definition.name(is)),
                    before,
                    after);
        }
    }

    private void message(Definition process, Element was, Element is) {
        for (var end : new String[] {"from", "to"}) {
            var before = Definition.property(was, end).orElse("");
            var after = Definition.property(is, end).orElse("");
            if (isOtherSide(before, after)) {
                tell(
                        process,
                        is,
                        end.equals("from") ? "senderChanged" : "receiverChanged",
                        "the message “{}” goes " + end + " the side of {}, not {}",
                        LostMeanings.named(Definition.name(is)),
                        before,
                        after);
            }
        }
    }

    /** One that is new, or that went to the other side before. */
    private void request(Definition process, Optional<Element> was, Element is) {
        if (isAtHome(is) && was.filter(KeptSides::isAtHome).isEmpty()) {
            tell(
                    process,
                    is,
                    "requestAtHome",
                    "the request “{}” goes to the country that asks it",
                    LostMeanings.named(Definition.name(is)));
        }
    }

    private static boolean isAtHome(Element event) {
        var from = Definition.property(event, "from").map(KeptSides::side).orElse("");
        return Definition.property(event, "answerDue").isPresent()
                && SIDES.contains(from)
                && Definition.property(event, "to")
                        .map(KeptSides::side)
                        .filter(from::equals)
                        .isPresent();
    }

    /** Whether the message goes from one side of the border to the other. */
    static boolean crosses(Element event) {
        var from = Definition.property(event, "from").map(KeptSides::side).orElse("");
        var to = Definition.property(event, "to").map(KeptSides::side).orElse("");
        return SIDES.contains(from) && SIDES.contains(to) && !from.equals(to);
    }

    private static boolean isOtherSide(String before, String after) {
        return SIDES.contains(side(before))
                && !after.isEmpty()
                && after.contains(".")
                && !side(after).equals("acting")
                && !side(before).equals(side(after));
    }

    private static String side(String role) {
        return role.contains(".") ? role.substring(0, role.indexOf('.')) : "";
    }

    private void tell(Definition process, Element element, String code, String english, Object... named) {
        lost.at(process.file(), element.label(), Sentence.of(code, english, named));
    }
}
