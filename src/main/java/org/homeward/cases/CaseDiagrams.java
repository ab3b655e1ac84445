package org.homeward.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseView;
import org.homeward.directory.Actor;
import org.homeward.engine.FinishedStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The processes in which the reader's side works or worked, in the versions that the case runs on. */
@Component
public class CaseDiagrams {

    private final CaseAccess access;
    private final CaseSteps steps;

    CaseDiagrams(CaseAccess access, CaseSteps steps) {
        this.access = access;
        this.steps = steps;
    }

    /** The diagram of one process; throws {@link NotThere} if the case or the process isn't there for the reader. */
    @Transactional
    public CaseDiagram required(CaseNumber number, String processKey, Actor actor) {
        return of(access.require(number, actor)).stream()
                .filter(diagram -> diagram.processKey().equals(processKey))
                .findFirst()
                .orElseThrow(NotThere::aPage);
    }

    /** All of them: those with an open step first, then the latest. */
    List<CaseDiagram> of(CaseView view) {
        var open = steps.open(view);
        var finished = steps.finished(view);
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
        var here = open.stream().map(CaseStep::key).collect(Collectors.toSet());
        var done = finished.stream()
                .filter(step -> step.how().equals("done") && !here.contains(step.key()))
                .map(FinishedStep::key)
                .collect(Collectors.toSet());
        return versions.entrySet().stream()
                .map((Map.Entry<String, String> entry) -> new CaseDiagram(entry.getKey(), entry.getValue(), here, done))
                .toList();
    }
}
