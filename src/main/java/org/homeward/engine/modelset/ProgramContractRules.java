package org.homeward.engine.modelset;

import java.util.Set;
import org.homeward.engine.modelset.ModelFinding.Severity;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;

/** The program's needs of the models must be in the set: steps, their answers, delegates that are called, processes. */
final class ProgramContractRules {

    private static final String NOWHERE = "";

    private final ModelSet models;
    private final ProgramContract program;
    private final KnownRolesAndDeadlines words;
    private final Set<String> stillRunning;
    private final ModelFindings findings;

    ProgramContractRules(
            ModelSet models,
            ProgramContract program,
            KnownRolesAndDeadlines words,
            Set<String> stillRunning,
            ModelFindings findings) {
        this.models = models;
        this.program = program;
        this.words = words;
        this.stillRunning = stillRunning;
        this.findings = findings;
    }

    void check() {
        program.ofSteps().forEach(this::step);
        program.delegates().forEach(this::delegate);
        program.parts().forEach(this::others);
    }

    private void step(ProgramContractPart part) {
        var steps = models.steps(part.step());
        if (steps.isEmpty()) {
            missing(part);
        }
        steps.forEach(step -> answers(part, step));
        part.processes().stream()
                .filter(process -> !steps.isEmpty())
                .filter(process ->
                        steps.stream().noneMatch(step -> step.process().id().equals(process)))
                .forEach(process -> findings.error(
                        NOWHERE,
                        part.step(),
                        "stepNeededIn",
                        "the process {} doesn't have this step, needed by " + part.why(),
                        Word.called(process)));
    }

    /** A case that runs on an older version still comes to steps that the set no longer has. */
    private void missing(ProgramContractPart part) {
        if (part.safety() || !stillRunning.contains(part.step())) {
            var severity = part.safety() || part.needed() ? Severity.error : Severity.warning;
            findings.add(
                    severity,
                    NOWHERE,
                    part.step(),
                    ProblemText.of("stepNeeded", "no process has this step, needed by " + part.why()));
        }
    }

    private void answers(ProgramContractPart part, ModelStep step) {
        var asked = models.form(step.process(), step.form());
        part.effect().answers().stream()
                .filter(answer -> asked.isPresent() && asked.get().field(answer).isEmpty())
                .forEach(answer -> findings.error(
                        step.process().file(),
                        step.key(),
                        "answerNeeded",
                        "the form " + step.form() + " doesn't ask {}, needed by " + part.why(),
                        Word.called(answer)));
    }

    private void delegate(ProgramContractPart part) {
        if (models.processes().noneMatch(process -> process.delegates().contains(part.delegate()))) {
            findings.add(
                    part.safety() ? Severity.error : Severity.warning,
                    NOWHERE,
                    part.delegate(),
                    ProblemText.of(
                            "delegateNeeded",
                            "no process calls this delegate, needed by " + part.why(),
                            Word.called(part.delegate())));
        }
    }

    private void others(ProgramContractPart part) {
        part.processes().stream()
                .filter(process ->
                        part.step().isEmpty() && models.process(process).isEmpty())
                .forEach(process -> missing(process, "there is no such process", part));
        part.effect().forms().stream()
                .filter(form -> !models.hasForm(form))
                .forEach(form -> missing(form, "there is no such form", part));
        part.effect().decisions().stream()
                .filter(decision -> models.decision(decision.key()).isEmpty())
                .forEach(decision -> missing(decision.key(), "there is no such decision", part));
        part.effect().awaits().stream()
                .filter(message -> !models.messagesSent().contains(message))
                .forEach(message -> missing(message, "no process sends this message", part));
        part.effect().deadlines().stream()
                .flatMap(key -> words.unknownDeadline(key).stream())
                .forEach(unknown ->
                        findings.error(NOWHERE, part.name(), unknown.within("", ", needed by " + part.why())));
    }

    private void missing(String name, String what, ProgramContractPart part) {
        findings.error(NOWHERE, name, "needed", what + ", needed by " + part.why(), Word.called(name));
    }
}
