package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.homeward.studio.SopFiles;

/** A process that runs in cases doesn't go unsaid: its steps go with it. */
final class RemovedProcessCheck {

    private RemovedProcessCheck() {}

    static List<DraftProblem> of(SopFiles inForce, SopFiles draft) {
        var before = processes(inForce);
        before.keySet().removeAll(processes(draft).keySet());
        var gone = new ArrayList<DraftProblem>();
        before.forEach((process, file) -> gone.add(new DraftProblem(
                draft.has(file) ? file : "", process, DraftProblem.Severity.warning, "processGone", List.of())));
        return gone;
    }

    private static TreeMap<String, String> processes(SopFiles files) {
        var processes = new TreeMap<String, String>();
        ModelReader.each(files, (file, root) -> root.children("bpmn:process")
                .flatMap(process -> process.attribute("id").stream())
                .forEach(id -> processes.put(id, file)));
        return processes;
    }
}
