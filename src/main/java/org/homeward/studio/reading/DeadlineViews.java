package org.homeward.studio.reading;

import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.reading.DueDateInWords;
import org.homeward.directory.people.Actor;
import org.homeward.studio.Procedure;
import org.homeward.studio.Procedures;
import org.homeward.studio.StepsInWords;
import org.springframework.stereotype.Component;

/** Puts the shared tables into words: each deadline with its rules and the people whom its ladder reminds. */
@Component
class DeadlineViews {

    private final StepsInWords steps;
    private final Procedures procedures;
    private final SopPageHeads heads;

    DeadlineViews(StepsInWords steps, Procedures procedures, SopPageHeads heads) {
        this.steps = steps;
        this.procedures = procedures;
        this.heads = heads;
    }

    DeadlinesView of(Procedure tables, Actor owner, Locale language) {
        var all = procedures.all().stream()
                .flatMap(procedure -> steps.inForce(procedure.sop(), language).stream())
                .flatMap(process -> process.steps().stream())
                .toList();
        var lines = steps.deadlines(language).entrySet().stream()
                .map(entry -> new DeadlinesView.Deadline(
                        all.stream()
                                .filter(step -> step.due().rules().stream()
                                        .anyMatch(rule -> rule.key().equals(entry.getKey())))
                                .map(step -> step.name())
                                .distinct()
                                .toList(),
                        entry.getValue().rules()))
                .toList();
        return new DeadlinesView(heads.of(tables, owner, language), lines);
    }

    /** The page of the shared tables. */
    record DeadlinesView(SopView.Head head, List<Deadline> deadlines) {

        /**
         * A deadline.
         *
         * @param steps the steps that have it; none if no step of today does
         */
        record Deadline(List<String> steps, List<DueDateInWords.Rule> rules) {}
    }
}
