package org.homeward.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The journey, and the processes in which the reader's side works or worked, in the versions that the case runs on. */
@Component
public class CaseDiagrams {

    private final CaseAccess access;
    private final CaseSteps steps;
    private final JourneyDiagram journey;

    CaseDiagrams(CaseAccess access, CaseSteps steps, JourneyDiagram journey) {
        this.access = access;
        this.steps = steps;
        this.journey = journey;
    }

    /** The diagram of one process; throws {@link NotFound} if the case or the process isn't there for the reader. */
    @Transactional
    public CaseDiagram required(CaseNumber number, String processKey, Actor actor) {
        return of(access.require(number, actor)).stream()
                .filter(diagram -> diagram.processKey().equals(processKey))
                .findFirst()
                .orElseThrow(NotFound::aPage);
    }

    /** All of them: those with an open step first, then the latest, the whole journey last. None for who sees one step alone. */
    List<CaseDiagram> of(GrantedCaseAccess view) {
        if (!view.marked()) {
            return List.of();
        }
        var open = steps.open(view);
        var finished = steps.finished(view);
        var here = open.stream().map(CaseStep::key).collect(Collectors.toSet());
        var done = finished.stream()
                .filter(step -> step.how().equals("done") && !here.contains(step.key()))
                .map(FinishedStep::key)
                .collect(Collectors.toSet());
        var diagrams = new ArrayList<CaseDiagram>();
        versions(view, open, finished)
                .forEach((process, version) -> diagrams.add(new CaseDiagram(process, version, here, done)));
        journey.of(view, open, finished).ifPresent(diagrams::add);
        return diagrams;
    }

    /** The versions of the processes in which the reader's country has or had a step. */
    private static Map<String, String> versions(
            GrantedCaseAccess view, List<CaseStep> open, List<FinishedStep> finished) {
        var country = view.agency().country();
        var versions = new LinkedHashMap<String, String>();
        open.stream()
                .filter(step -> step.agency().country().equals(country))
                .forEach(step -> versions.putIfAbsent(step.processKey(), step.definitionId()));
        for (int last = finished.size() - 1; last >= 0; last--) {
            var step = finished.get(last);
            if (step.agency().country().equals(country)) {
                versions.putIfAbsent(step.processKey(), step.definitionId());
            }
        }
        return versions;
    }
}
