package org.homeward.inbox.web.ladder;

import java.util.List;
import java.util.Map;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * A step's ladder so far, as its page shows it.
 *
 * @param open whether somebody was reminded or told: then it may be answered
 * @param told who was told when, in sentences, the newest first
 * @param answer the last answer, in a sentence
 * @param reference the word by which those above speak of the step who have no part in its case; null before anybody was told
 * @param passed who passed the step on to the agency that has it, null if nobody did
 */
record LadderView(
        boolean open,
        List<String> told,
        @Nullable String answer,
        @Nullable String reference,
        @Nullable Passed passed) {

    /**
     * The person who passed the step on.
     *
     * @param text by whom, when and why, in a sentence
     * @param phone the telephone of that agency, empty if none is known
     */
    record Passed(String text, String phone) {

        /** The address that dials it. */
        public String dial() {
            return "tel:" + phone.replaceAll("[^+0-9]", "");
        }
    }

    /**
     * The page that answers.
     *
     * @param mayPromise whether another date may be given
     * @param promiseDays for how many days at most reminders stop for it
     * @param agencies to which agencies the step may be passed on
     * @param given what was typed, by field
     * @param problems what is wrong, by field
     */
    record Form(
            String id,
            String name,
            String number,
            boolean mayPromise,
            int promiseDays,
            List<Choice> reasons,
            List<Choice> agencies,
            Map<String, String> given,
            List<FieldMessage> problems) {

        public boolean wrong(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }

    /** Something that can be chosen. */
    record Choice(String code, String name) {}
}
