package org.homeward.inbox.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step's ladder did, as its page shows it.
 *
 * @param open whether somebody was reminded or told: then it may be answered
 * @param told who was told when, in sentences, the newest first
 * @param answer the last answer, in a sentence
 */
record LadderView(boolean open, List<String> told, @Nullable String answer) {

    /**
     * The page that answers.
     *
     * @param mayPromise whether another date may be given
     * @param agencies to which agencies the step may be passed on
     * @param given what was typed, by field
     * @param problems what is wrong, by field
     */
    record Form(
            String id,
            String name,
            String number,
            boolean mayPromise,
            List<Choice> reasons,
            List<Choice> agencies,
            Map<String, String> given,
            List<Problem> problems) {

        public boolean wrong(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }

    /** Something that can be chosen. */
    record Choice(String code, String name) {}

    /** What is wrong with a field. */
    record Problem(String field, String message) {}
}
