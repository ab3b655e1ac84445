package org.homeward.inbox.web.task;

import java.util.List;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * The page on which answers are looked at once more.
 *
 * @param title {@code Check before it goes to Cambodia}
 * @param odd what looks odd, each to be confirmed or changed
 * @param wrong what must be changed before it can be handed in
 * @param goes the data classes that cross the border with it; empty where none does
 * @param next what may come after, in sentences
 * @param seen stands for the answers that the page shows
 * @param key the hand-in's idempotency key
 */
record AnswerReviewView(
        String id,
        String step,
        String number,
        String title,
        List<Odd> odd,
        List<FieldMessage> wrong,
        List<Section> sections,
        List<String> goes,
        List<String> next,
        String seen,
        String key,
        @Nullable String doneOn) {

    /** An answer that looks odd. */
    record Odd(String field, String label, String why) {}

    /** A part of the form, with its answers. */
    record Section(String title, List<Line> lines) {

        Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One answer.
     *
     * @param text empty for no answer
     * @param mine whether it can be changed in this step
     */
    record Line(String field, String label, String text, boolean odd, boolean mine) {}
}
