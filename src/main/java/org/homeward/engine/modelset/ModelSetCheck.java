package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.modelset.meaning.MeaningPreservedCheck;
import org.homeward.engine.wall.EngineParserCheck;
import org.homeward.engine.wall.FlowRules;
import org.homeward.engine.wall.PackagedModelNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.ProblemText.Word;

/**
 * The one check of a set of models: whether each file passes the wall, and whether all of them fit each other and the
 * program. Needs neither a database nor a started program.
 */
public final class ModelSetCheck {

    private final ProgramContract program;
    private final SafeModelWall wall = new SafeModelWall();

    public ModelSetCheck(ProgramContract program) {
        this.program = program;
    }

    /**
     * The problems of the set, errors first: those of each file by itself, and if the wall refuses none, those of the files together.
     *
     * @param files models, decisions, forms by {@code processes/<phase>/...} and {@code forms/<phase>/...}; others are
     *     left out
     */
    public List<ModelFinding> check(Map<String, byte[]> files) {
        var checked = ModelFiles.checked(files);
        var findings = new ModelFindings();
        var names = PackagedModelNames.of(checked).with(ModelFiles.shared(files));
        checked.forEach((file, content) -> wall.check(file, content, names)
                .forEach(problem -> findings.error(file, problem.element(), problem.said())));
        if (findings.list().isEmpty()) {
            return andByEngine(checked, together(files, Set.of()));
        }
        var accepted = new HashMap<>(files);
        findings.list().forEach(finding -> accepted.remove(finding.file()));
        ModelSet.of(accepted, findings);
        return findings.list();
    }

    /** With what only the engine's parser finds, in files of which nothing else is wrong. */
    private static List<ModelFinding> andByEngine(Map<String, byte[]> files, List<ModelFinding> found) {
        var findings = new ModelFindings();
        found.forEach(each -> findings.add(each.severity(), each.file(), each.element(), each.said()));
        files.forEach((file, content) -> {
            if (found.stream().noneMatch(each -> each.isError() && each.file().equals(file))) {
                parse(file, content, findings);
            }
        });
        return findings.list();
    }

    private static void parse(String file, byte[] content, ModelFindings findings) {
        if (file.endsWith(".bpmn")) {
            EngineParserCheck.refusals(content)
                    .forEach(refusal -> findings.error(file, refusal.element(), refusal.said()));
        }
    }

    /**
     * The problems of the files together, errors first; for files that the wall stands in front of.
     *
     * @param stillRunning the keys of steps that a case on an older version may still come to: an effect on one of them
     *     needs no step in the set, unless a safety rule does
     */
    public List<ModelFinding> together(Map<String, byte[]> files, Set<String> stillRunning) {
        var findings = new ModelFindings();
        var models = ModelSet.of(files, findings);
        var words = new KnownRolesAndDeadlines(models, program);
        new ProgramContractRules(models, program, words, stillRunning, findings).check();
        new MeaningPreservedCheck(PackagedModels.asked(), program).check(models.asked(), findings);
        new DecisionRules(models, program, words, findings).check();
        var references = new StepReferenceRules(models, words, findings);
        references.messages(program);
        references.missed();
        loops(models, findings);
        var known = new SettableVariables(models, program);
        new DataOnPathRules(models, known, findings).check();
        var graph = new ModelSetGraph(models, known, program);
        new SafetyGuardRules(graph, findings).check();
        new ModelAnswerRules(models, program, graph, findings).check();
        new ProtectedVariables(models, program, findings).check();
        var variables = new VariableRules(known, findings);
        var paths = new PathRules(findings);
        var ends = new EndRules(findings);
        var gateways = new GatewayRules(models, findings);
        models.processes().forEach(process -> {
            references.check(process);
            paths.check(process);
            ends.check(process);
            gateways.check(process);
            variables.check(process);
        });
        return findings.list();
    }

    /** None goes round without waiting, through what it calls neither. */
    private static void loops(ModelSet models, ModelFindings findings) {
        var quick = new HashSet<String>();
        while (models
                .processes()
                .filter(process -> FlowRules.isQuick(process.graph(), quick))
                .map(ProcessModel::id)
                .toList()
                .stream()
                .anyMatch(quick::add)) {}
        models.processes().forEach(process -> {
            var loop = FlowRules.loop(process.graph(), quick);
            if (!loop.isEmpty()) {
                findings.error(process.file(), loop.get(0), FlowRules.loopOf(loop));
            }
        });
        circles(models, quick, findings);
    }

    /** No message begins something that sends it again, by itself or through others, before anybody has done a step. */
    private static void circles(ModelSet models, Set<String> quick, ModelFindings findings) {
        var atOnce = models.processes()
                .flatMap(process -> begins(process).flatMap(begin -> sentAtOnce(process, begin, quick)
                        .map(sent -> new AtOnce(process, begin.message(), sent))))
                .toList();
        var sends = atOnce.stream()
                .collect(Collectors.groupingBy(
                        AtOnce::begun, Collectors.mapping(each -> each.sent().message(), Collectors.toSet())));
        atOnce.stream()
                .filter(each -> leadsTo(sends, each.sent().message(), each.begun()))
                .forEach(each -> findings.error(
                        each.process(),
                        each.sent().element(),
                        "messageCircle",
                        "it begins again with the message {} before anybody has done a step",
                        Word.called(each.begun())));
    }

    /** A message that is sent before anybody did a step, once a message began something. */
    private record AtOnce(ProcessModel process, String begun, MessageEvent sent) {}

    /** The events that begin something each time their message comes. */
    private static Stream<MessageEvent> begins(ProcessModel process) {
        return process.messageEvents()
                .filter(event -> event.element().is("bpmn:startEvent")
                        && (process.element().equals(event.element().parent())
                                || event.element()
                                        .attribute("isInterrupting")
                                        .filter("false"::equals)
                                        .isPresent()));
    }

    private static Stream<MessageEvent> sentAtOnce(ProcessModel process, MessageEvent begin, Set<String> quick) {
        var reached = FlowRules.reached(
                process.graph(), begin.element().attribute("id").stream().toList(), quick);
        return process.messageEvents()
                .filter(event -> event.isThrown()
                        && event.element()
                                .attribute("id")
                                .filter(reached::contains)
                                .isPresent());
    }

    private static boolean leadsTo(Map<String, Set<String>> sends, String from, String to) {
        return Explorer.reached(Set.of(from), message -> sends.getOrDefault(message, Set.of()))
                .contains(to);
    }
}
