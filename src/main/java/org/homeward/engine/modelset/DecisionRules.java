package org.homeward.engine.modelset;

import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.procedures.DecisionTableQuery;

/** A decision uses the program's inputs and nothing else; its outputs are known. */
final class DecisionRules {

    private final ModelSet models;
    private final ProgramContract program;
    private final KnownRolesAndDeadlines words;
    private final ModelFindings findings;

    DecisionRules(ModelSet models, ProgramContract program, KnownRolesAndDeadlines words, ModelFindings findings) {
        this.models = models;
        this.program = program;
        this.words = words;
        this.findings = findings;
    }

    void check() {
        program.parts().forEach(part -> part.effect().decisions().forEach(asked -> models.decision(asked.key())
                .ifPresent(decision -> check(decision, asked))));
    }

    private void check(DecisionModel decision, DecisionTableQuery asked) {
        var told = asked.inputs();
        decision.inputs().forEach(input -> DecisionModel.variables(input).stream()
                .filter(name -> !told.contains(name))
                .forEach(name -> error(
                        decision,
                        input,
                        ProblemText.of("inputUnset", "nothing tells this decision {}", Word.called(name)))));
        for (var cell : decision.outputs(asked.deadlines())) {
            words.unknownDeadline(DecisionModel.text(cell)).ifPresent(unknown -> error(decision, cell, unknown));
        }
        for (var cell : decision.outputs(asked.roles())) {
            words.unknownRole(DecisionModel.text(cell)).ifPresent(unknown -> error(decision, cell, unknown));
        }
    }

    private void error(DecisionModel decision, XmlElement element, ProblemText said) {
        findings.error(decision.file(), element.label(), said);
    }
}
