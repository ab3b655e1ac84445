package org.homeward.studio.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.deadlines.reading.DiagramNote;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.deadlines.reading.StepInWords.Kind;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.shared.NotFound;
import org.homeward.sop.insisted.StepRequirementsInWords;
import org.homeward.studio.Procedure;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.StepsInWords;
import org.homeward.studio.history.VersionHistory;
import org.homeward.studio.insight.ProcessInsight;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts a procedure with its figures into words. */
@Component
class SopViews {

    private final Procedures procedures;
    private final StepsInWords inWords;
    private final ProcessInsight insight;
    private final StepRequirementsInWords insisted;
    private final SopPageHeads heads;
    private final VersionHistory history;
    private final SopFilterOptions choices;
    private final ReaderLocales speech;
    private final JsonMapper json;

    SopViews(
            Procedures procedures,
            StepsInWords inWords,
            ProcessInsight insight,
            StepRequirementsInWords insisted,
            SopPageHeads heads,
            VersionHistory history,
            SopFilterOptions choices,
            ReaderLocales speech,
            JsonMapper json) {
        this.procedures = procedures;
        this.inWords = inWords;
        this.insight = insight;
        this.insisted = insisted;
        this.heads = heads;
        this.history = history;
        this.choices = choices;
        this.speech = speech;
        this.json = json;
    }

    SopView of(Procedure procedure, SopPageInput asked, Actor owner, Locale language) {
        var sop = procedure.sop();
        var diagrams = Diagram.of(inWords.inForce(sop, language), sop);
        var diagram = diagrams.stream()
                .filter(one -> one.holds(asked.process()))
                .findFirst()
                .orElseThrow(NotFound::aPage);
        var shown = diagram.whole();
        var say = speech.of(owner, language);
        var figures = figures(diagram, asked, owner, say);
        var chosen = asked.step() == null
                ? shown.steps().stream()
                        .filter(step -> step.kind() == Kind.step)
                        .findFirst()
                        .orElse(null)
                : shown.step(asked.step()).orElseThrow(NotFound::aPage);
        return new SopView(
                heads.of(procedure, owner, language),
                diagrams.size() < 2 ? List.of() : parts(diagrams, diagram, asked, sop),
                shown,
                Stream.of(DiagramOverlay.values())
                        .map(one -> new SopView.Link(
                                say.words("sops.on." + one),
                                asked.showing(one).address(sop.key()),
                                one == asked.shown()))
                        .toList(),
                written(new DiagramNoteWriter(
                                shown,
                                figures,
                                insisted,
                                say,
                                step -> asked.at(step).address(sop.key()) + "#step")
                        .of(asked.shown())),
                shown.steps().stream()
                        .filter(StepInWords::isListed)
                        .map(step -> line(step, figures, asked, sop.key(), step == chosen))
                        .toList(),
                shown.steps().stream()
                        .filter(step ->
                                step.kind() == Kind.choice && !step.name().isEmpty())
                        .filter(step -> shown.waysFrom(step.id()).size() > 1)
                        .map(step -> new SopView.ChoiceLine(
                                step.name(),
                                shown.waysFrom(step.id()).stream()
                                        .map(way -> new SopView.ChoiceLine.Taken(way.words(), figures.taken(way)))
                                        .toList()))
                        .toList(),
                chosen == null ? null : side(chosen, shown, figures, procedures.phase(sop), language),
                choices.of(sop, asked, owner, language));
    }

    private List<SopView.Part> parts(List<Diagram> diagrams, Diagram shown, SopPageInput asked, Sop sop) {
        var running = history.runningByProcess(sop);
        return ProcedurePartsTree.of(
                diagrams,
                (one, depth) -> new SopView.Part(
                        one.whole().name(),
                        asked.of(one.whole().key()).address(sop.key()),
                        one == shown,
                        depth,
                        running.getOrDefault(one.whole().key(), 0L)));
    }

    /** The elements of the procedure that are called like this, in each of its diagrams, with the part that each is in. */
    List<SopView.Link> find(String name, Procedure procedure, SopPageInput asked, Locale language) {
        var sop = procedure.sop();
        var wanted = name.strip().toLowerCase(language);
        var diagrams = Diagram.of(inWords.inForce(sop, language), sop);
        var exact = named(
                diagrams, asked, sop, called -> called.toLowerCase(language).equals(wanted));
        return exact.size() == 1
                ? exact
                : named(diagrams, asked, sop, called -> called.toLowerCase(language)
                        .contains(wanted));
    }

    private static List<SopView.Link> named(
            List<Diagram> diagrams, SopPageInput asked, Sop sop, Predicate<String> wanted) {
        return diagrams.stream()
                .map(Diagram::whole)
                .flatMap(part -> part.steps().stream()
                        .filter(step -> wanted.test(step.name()))
                        .map(step -> new SopView.Link(
                                step.name() + " · " + part.name(),
                                asked.of(part.key()).at(step.id()).address(sop.key()) + "#step",
                                false)))
                .toList();
    }

    private SopFigures figures(Diagram diagram, SopPageInput asked, Actor owner, ReaderLocale say) {
        return new SopFigures(
                insight.steps(diagram.keys(), asked.filter(), owner),
                insight.ways(diagram.ways(), asked.filter(), owner),
                asked.filter(),
                say);
    }

    private static SopView.StepLine line(
            StepInWords step, SopFigures figures, SopPageInput asked, String sop, boolean current) {
        var counted = step.kind() == Kind.step || step.kind() == Kind.part;
        return new SopView.StepLine(
                step.id(),
                step.name(),
                step.kind().name(),
                step.who(),
                step.due().brief(),
                String.join("; ", step.due().sources()),
                counted ? figures.now(step.id()) : "",
                counted ? figures.late(step.id()) : "",
                figures.half(step.id()),
                figures.nineOfTen(step.id()),
                asked.at(step.id()).address(sop) + "#step",
                current);
    }

    private StepDetailView side(
            StepInWords step, ProcessInWords shown, SopFigures figures, DeployedPhase phase, Locale language) {
        var outcomes = shown.waysFrom(step.id()).stream()
                .flatMap(way -> shown.waysFrom(way.to()).size() > 1 ? shown.waysFrom(way.to()).stream() : null)
                .map(way -> way.words() + ": " + figures.taken(way))
                .toList();
        return new StepDetailView(
                step.id(),
                step.name(),
                step.who(),
                step.guidance(),
                step.due().rules(),
                outcomes,
                FormStatistics.of(step.form(), phase).orElse(null),
                insisted.of(step.id(), language),
                step.calls().isEmpty() ? "" : partAddress(step.calls()));
    }

    /** Where the process that a step calls is read: a file is named after its first process. */
    private String partAddress(String process) {
        return procedures.all().stream()
                .map(Procedure::sop)
                .filter(sop -> procedures.files(sop).has("processes/" + sop.key() + "/" + process + ".bpmn"))
                .findFirst()
                .map(sop -> "/studio/" + sop.key() + "?process=" + process)
                .orElse("");
    }

    private String written(List<DiagramNote> notes) {
        try {
            return json.writeValueAsString(notes);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
