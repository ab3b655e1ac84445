package org.homeward.cases.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.cases.CaseEvent;
import org.homeward.shared.DateWriting;

/** Says that a late step was told on, by role and level only, and what its holder answered. */
record LadderLines(CaseWords words) {

    String title(CaseEvent event, String step) {
        return event.kind().equals("stepEscalated") ? escalated(event, step) : answered(event, step);
    }

    private String escalated(CaseEvent event, String step) {
        var who = Stream.of(event.codes().getOrDefault("who", "").split("\\+"))
                .map(code -> words.text("ladder.who." + code, ""))
                .collect(Collectors.joining(", "));
        return words.text("cases.event.stepEscalated", "", step, event.codes().getOrDefault("level", ""), who);
    }

    private String answered(CaseEvent event, String step) {
        var answer = event.codes().getOrDefault("answer", "");
        return words.text("cases.event.stepAnswered." + answer, "", step, detail(event, answer));
    }

    private String detail(CaseEvent event, String answer) {
        return answer.equals("newDate")
                ? DateWriting.day(words.language())
                        .format(LocalDate.parse(event.codes().getOrDefault("newDate", "")))
                : "";
    }
}
