package org.homeward.platform.demo;

import java.util.List;

/** How stories ended when that was recorded: the outcome, the steps and when they were due, and who was let into the case. */
record RecordedEnds(CaseRows rows) {

    private static final String FILE = "ends";

    /** What is different now, in words; nothing while it is recorded anew. */
    List<String> differences(List<AllStories.Told> stories) {
        var answers = new RecordedAnswers();
        for (var told : stories) {
            var story = told.scenario().name();
            answers.put(new RecordedAnswers.Place(story, 0, "end"), List.of(told.ended()));
            var number = told.number();
            if (number != null) {
                answers.put(new RecordedAnswers.Place(story, 1, "steps"), rows.done(number));
                answers.put(new RecordedAnswers.Place(story, 2, "admitted"), rows.admitted(number));
            }
        }
        return AnswerFiles.differences(FILE, answers);
    }
}
