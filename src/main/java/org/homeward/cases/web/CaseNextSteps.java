package org.homeward.cases.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseStep;
import org.homeward.directory.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The next steps of a case.
 *
 * @param first the reader's own next step, or one of the agency that nobody has taken; null if there is none
 * @param others all other open steps that the reader may see
 */
record CaseNextSteps(@Nullable CaseStep first, List<CaseStep> others) {

    static CaseNextSteps of(CaseOverview sheet, Actor actor) {
        var steps = sheet.codes().openSteps();
        var first = steps.stream()
                .filter(step -> step.id() != null && (step.assignee() == null || mine(step, actor)))
                .min(Comparator.comparing((CaseStep step) -> !mine(step, actor))
                        .thenComparing(
                                step -> Optional.ofNullable(step.dates().due()),
                                Comparator.comparing(
                                        due -> due.map(at -> at.toEpochMilli()).orElse(Long.MAX_VALUE))));
        return new CaseNextSteps(
                first.orElse(null),
                steps.stream()
                        .filter(step -> first.isEmpty() || step != first.get())
                        .toList());
    }

    private static boolean mine(CaseStep step, Actor actor) {
        return actor.username().equals(step.assignee());
    }
}
