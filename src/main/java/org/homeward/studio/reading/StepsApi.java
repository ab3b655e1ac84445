package org.homeward.studio.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.deadlines.reading.DueDateInWords;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.sop.insisted.StepRequirementsInWords;
import org.homeward.sop.insisted.StepRequirementsView;
import org.homeward.studio.Sop;
import org.homeward.studio.StepsInWords;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a procedure in words: their roles, their due dates, the program's requirements, their effects. */
@RestController
@RequestMapping(path = "/api/v1/studio/sops/{sop}/steps", produces = MediaType.APPLICATION_JSON_VALUE)
class StepsApi {

    private final StepsInWords steps;
    private final StepRequirementsInWords insisted;

    StepsApi(StepsInWords steps, StepRequirementsInWords insisted) {
        this.steps = steps;
        this.insisted = insisted;
    }

    @GetMapping
    SopSteps of(@PathVariable Sop sop, Actor actor, Locale language) {
        if (!actor.isAny(Role.processOwner)) {
            throw ActionNotAllowedException.role();
        }
        return new SopSteps(steps.inForce(sop, language).stream()
                .flatMap(process -> process.steps().stream()
                        .filter(step -> step.kind() == StepInWords.Kind.step)
                        .map(step -> step(process, step, language)))
                .toList());
    }

    private SopStep step(ProcessInWords process, StepInWords step, Locale language) {
        var insists = insisted.of(step.id(), language);
        return new SopStep(
                process.key(),
                step.id(),
                step.name(),
                step.who(),
                rules(step, rule -> rule.when().isEmpty() ? rule.sentence() : rule.when() + ": " + rule.sentence()),
                rules(step, DueDateInWords.Rule::source),
                insists.groups().stream()
                        .flatMap(group -> group.sentences().stream()
                                .map(sentence -> new InsistedOn(
                                        sentence.name(),
                                        group.heading(),
                                        sentence.rules(),
                                        sentence.fields(),
                                        sentence.text())))
                        .toList(),
                insists.effects());
    }

    private static String rules(StepInWords step, Function<DueDateInWords.Rule, String> word) {
        return step.due().rules().stream().map(word).distinct().collect(Collectors.joining("\n"));
    }

    /** All steps that agencies do, part by part. */
    record SopSteps(List<SopStep> items) {}

    /**
     * A step.
     *
     * @param process the part of the procedure to which it belongs
     * @param due by when, a line for each rule; the first that fits a case holds
     * @param source from which source, a line for each
     */
    record SopStep(
            String process,
            String key,
            String name,
            String role,
            String due,
            String source,
            List<InsistedOn> insists,
            List<StepRequirementsView.SetOff> effects) {}

    /**
     * A requirement of the program.
     *
     * @param when in which case, in words; empty for always
     * @param rules the safety rules that it keeps
     * @param fields of the step's form by which it goes
     */
    record InsistedOn(String name, String when, List<String> rules, List<String> fields, String text) {}
}
