package org.homeward.inbox.web.pauses;

import java.util.List;
import java.util.Map;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * The pause of a step as its page shows it.
 *
 * @param possible whether the step may be paused now
 * @param running the pause that runs, or null
 * @param earlier those that are over, in sentences
 * @param reviewDays how far ahead a review may be, in days
 */
record PauseView(boolean possible, @Nullable Running running, List<String> earlier, long reviewDays) {

    /**
     * A pause that runs.
     *
     * @param title the reason, and for a witness whether willing or ordered
     * @param lines since when, until when, who, what proves it, both due dates
     * @param reviewed whether somebody has to review it
     * @param reviews those that were recorded, in sentences
     * @param past whether its planned end or review has passed
     */
    record Running(long id, String title, List<String> lines, boolean reviewed, List<String> reviews, boolean past) {}

    /**
     * The content of the page that records a review, beside its fields.
     *
     * @param endPassed whether another planned end is needed
     */
    record Review(Running pause, boolean endPassed) {}

    /**
     * The page that begins a pause.
     *
     * @param given what was typed, by field
     * @param problems what is wrong, by field
     */
    record Form(String id, String name, String number, Map<String, String> given, List<FieldMessage> problems) {

        public boolean wrong(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }
}
