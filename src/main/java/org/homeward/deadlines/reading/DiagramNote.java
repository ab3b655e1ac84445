package org.homeward.deadlines.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts on an element of the diagram.
 *
 * @param id the element, or the flow
 * @param name its name, written again with the lines below it; empty for what keeps its own
 * @param count a figure at its corner, empty for none
 * @param late a figure beside it that needs attention, empty for none
 * @param href where its details are, empty for nowhere
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DiagramNote(String id, String name, List<String> lines, String count, String late, String href) {

    public DiagramNote {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /**
     * The role, the due date and the source of a step; the event at an element that is no agency's step. Empty for an element whose name
     * says it.
     */
    public static Optional<DiagramNote> of(StepInWords step, String href) {
        return switch (step.kind()) {
            case wait -> Optional.empty();
            case choice ->
                step.name().isEmpty()
                        ? Optional.of(new DiagramNote(step.id(), "", List.of(step.who()), "", "", ""))
                        : Optional.empty();
            case step -> {
                var source = step.due().sources().stream().limit(1);
                var lines = Stream.concat(Stream.of(step.role(), step.due().brief()), source);
                yield Optional.of(new DiagramNote(step.id(), step.name(), lines.toList(), "", "", href));
            }
            default -> Optional.of(new DiagramNote(step.id(), step.name(), List.of(step.who()), "", "", href));
        };
    }
}
