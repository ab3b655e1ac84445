package org.homeward.inbox.web.task;

import java.time.Clock;
import java.time.LocalDate;
import org.homeward.directory.Directory;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists who signs a formal decision together. */
@Component
class DecisionSigners {

    private final Directory directory;
    private final CaseFactsRecords facts;
    private final Clock clock;

    DecisionSigners(Directory directory, CaseFactsRecords facts, Clock clock) {
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    /** The members, or null if the step isn't a panel's. */
    TaskView.@Nullable Seats of(OpenStep step, ReaderLocale say) {
        var role = step.role().role();
        if (!role.endsWith("-panel")) {
            return null;
        }
        var today = LocalDate.ofInstant(clock.instant(), say.zone());
        var province = facts.of(step.number()).place().province(step.role());
        var panel = directory.panel(role, step.agency().country(), province, today);
        var members = panel.members().stream()
                .map(member -> new TaskView.Seat(
                        say.agency(member.agency()),
                        say.words("task.panel." + member.function()),
                        member.agency().equals(panel.chair())))
                .toList();
        return new TaskView.Seats(members, panel.quorum());
    }
}
