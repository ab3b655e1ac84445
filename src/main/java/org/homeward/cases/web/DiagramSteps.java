package org.homeward.cases.web;

import java.util.List;
import java.util.Locale;
import org.homeward.cases.CaseDiagram;
import org.homeward.deadlines.reading.DiagramNote;
import org.homeward.deadlines.reading.ProcedureReader;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.Releases;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** The steps of a diagram in words: their roles, due dates and sources, in the versions that the case keeps. */
@Component
class DiagramSteps {

    private static final String TABLES = "deadlines";

    private final DeployedPhases phases;
    private final Releases releases;
    private final ProcedureReader reader;

    DiagramSteps(DeployedPhases phases, Releases releases, ProcedureReader reader) {
        this.phases = phases;
        this.releases = releases;
        this.reader = reader;
    }

    /** All that the diagram shows, of both sides where it shows both. */
    List<StepInWords> of(CaseNumber number, CaseDiagram diagram, Locale language) {
        var phase = phases.ofDefinition(diagram.definitionId());
        var processes = reader.of(phase, phases.ofRelease(releases.of(number), TABLES), language);
        var file = processes.stream()
                .filter(process -> process.key().equals(diagram.processKey()))
                .map(ProcessInWords::file)
                .findFirst();
        return processes.stream()
                .filter(process -> file.filter(process.file()::equals).isPresent())
                .flatMap(process -> process.steps().stream())
                .toList();
    }

    /** The notes on the diagram: the same in a few words, with a link to the list. */
    static List<DiagramNote> notes(List<StepInWords> steps) {
        return steps.stream()
                .flatMap(step -> DiagramNote.of(step, "#" + step.id()).stream())
                .toList();
    }
}
