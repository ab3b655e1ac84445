package org.homeward.engine.modelset.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * A step stays with the side of the border that has it, and a message goes where it went: else the other country reads a file that was
 * never sent to it, or waits for a message that never comes. A request crosses to somebody else.
 */
final class UnchangedSideRules {

    private static final Set<String> SIDES = Set.of("destination", "origin");
    private static final String GROUPS = "camunda:candidateGroups";

    private final QuestionsOfModelSet delivered;
    private final MeaningFindingCollector lost;

    UnchangedSideRules(QuestionsOfModelSet delivered, MeaningFindingCollector lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(QuestionsOfModelSet now) {
        now.processes().forEach(process -> {
            var before = process.in(delivered.processes())
                    .map(ProcessOrDecision::elements)
                    .orElse(Map.of());
            process.elements().forEach((id, element) -> {
                var was = Optional.ofNullable(before.get(id));
                if (element.is("bpmn:userTask")) {
                    was.ifPresent(step -> step(process, step, element));
                } else if (ProcessOrDecision.sends(element)) {
                    was.ifPresent(event -> message(process, event, element));
                    request(process, was, element);
                }
            });
        });
    }

    private void step(ProcessOrDecision process, XmlElement was, XmlElement is) {
        var before = was.attribute(GROUPS).orElse("");
        var after = is.attribute(GROUPS).orElse("");
        if (isOtherSide(before, after)) {
            tell(
                    process,
                    is,
                    "sideChanged",
                    "the step “{}” belongs to the side of {} and can't be given to {}",
                    MeaningFindingCollector.named(ProcessOrDecision.name(is)),
                    before,
                    after);
        }
    }

    private void message(ProcessOrDecision process, XmlElement was, XmlElement is) {
        for (var end : new String[] {"from", "to"}) {
            var before = was.property(end).orElse("");
            var after = is.property(end).orElse("");
            if (isOtherSide(before, after)) {
                tell(
                        process,
                        is,
                        end.equals("from") ? "senderChanged" : "receiverChanged",
                        "the message “{}” goes " + end + " the side of {}, not {}",
                        MeaningFindingCollector.named(ProcessOrDecision.name(is)),
                        before,
                        after);
            }
        }
    }

    /** One that is new, or that went to the other side before. */
    private void request(ProcessOrDecision process, Optional<XmlElement> was, XmlElement is) {
        if (isAtHome(is) && was.filter(UnchangedSideRules::isAtHome).isEmpty()) {
            tell(
                    process,
                    is,
                    "requestAtHome",
                    "the request “{}” goes to the country that asks it",
                    MeaningFindingCollector.named(ProcessOrDecision.name(is)));
        }
    }

    private static boolean isAtHome(XmlElement event) {
        var from = event.property("from").map(UnchangedSideRules::side).orElse("");
        return event.property("answerDue").isPresent()
                && SIDES.contains(from)
                && event.property("to")
                        .map(UnchangedSideRules::side)
                        .filter(from::equals)
                        .isPresent();
    }

    /** Whether the message goes from one side of the border to the other. */
    static boolean crosses(XmlElement event) {
        var from = event.property("from").map(UnchangedSideRules::side).orElse("");
        var to = event.property("to").map(UnchangedSideRules::side).orElse("");
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

    private void tell(ProcessOrDecision process, XmlElement element, String code, String english, Object... named) {
        lost.at(process.file(), element.label(), ProblemText.of(code, english, named));
    }
}
