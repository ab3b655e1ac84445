package org.homeward.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.engine.models.CaseJourney;
import org.homeward.engine.models.CaseJourney.Part;
import org.homeward.engine.models.CaseJourney.State;
import org.homeward.engine.models.CaseJourneys;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.shared.Stage;
import org.springframework.stereotype.Component;

/**
 * The whole journey with the case's position. The host, which has the case, sees where it is; the other sides and a
 * status view see only where the steps are that they may see anyhow (R3, R6).
 */
@Component
class JourneyDiagram {

    private final CaseJourneys journeys;

    JourneyDiagram(CaseJourneys journeys) {
        this.journeys = journeys;
    }

    /** The diagram, given the steps that the view shows. */
    Optional<CaseDiagram> of(GrantedCaseAccess view, List<CaseStep> open, List<FinishedStep> finished) {
        return journeys.of(view.number())
                .map(journey -> view.side() == BorderSide.host && view.full()
                        ? diagram(journey, in(State.underWay), in(State.over))
                        : diagram(journey, open, finished));
    }

    private static CaseDiagram diagram(CaseJourney journey, List<CaseStep> open, List<FinishedStep> finished) {
        var now = stages(open.stream().map(CaseStep::stage).toList());
        var before = stages(finished.stream().map(FinishedStep::stage).toList());
        return diagram(journey, with(now), with(before).and(with(now).negate()));
    }

    private static CaseDiagram diagram(CaseJourney journey, Predicate<Part> here, Predicate<Part> done) {
        return new CaseDiagram(
                journey.processKey(), journey.definitionId(), elements(journey, here), elements(journey, done));
    }

    private static Predicate<Part> in(State state) {
        return part -> part.state() == state;
    }

    /** Parts of these stages that the case has come to: two parts may share a stage. */
    private static Predicate<Part> with(Set<Stage> stages) {
        return part -> part.state() != State.ahead && part.stages().stream().anyMatch(stages::contains);
    }

    private static Set<Stage> stages(List<Stage> stages) {
        return stages.isEmpty() ? Set.of() : EnumSet.copyOf(stages);
    }

    private static Set<String> elements(CaseJourney journey, Predicate<Part> which) {
        return journey.parts().stream().filter(which).map(Part::element).collect(Collectors.toSet());
    }
}
