package org.homeward.deadlines.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What stands on an element of the diagram.
 *
 * @param id the element, or the flow
 * @param name its name, written again with the lines below it; empty for what keeps its own
 * @param count a figure at its corner, empty for none
 * @param late a figure beside it that needs attention, empty for none
 * @param href where its details are, empty for nowhere
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Note(String id, String name, List<String> lines, String count, String late, String href) {

    public Note {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
