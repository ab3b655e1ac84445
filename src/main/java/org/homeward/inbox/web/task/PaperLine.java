package org.homeward.inbox.web.task;

import java.util.List;

/**
 * A line of a form on paper.
 *
 * @param kind {@code heading}, {@code text}, {@code choice}, {@code short} or {@code long}
 * @param label the field's label, or the text itself
 * @param hint what stands below the label, or an empty text
 * @param value what is known, or an empty text
 * @param options what can be ticked, for a choice
 */
record PaperLine(String kind, String label, String hint, String value, List<Option> options) {

    /** A box to tick. */
    record Option(String label, boolean ticked) {}

    static PaperLine words(String kind, String text) {
        return new PaperLine(kind, text, "", "", List.of());
    }
}
