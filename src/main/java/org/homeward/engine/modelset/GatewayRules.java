package org.homeward.engine.modelset;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.flow.ProcessGraph.Flow;
import org.homeward.engine.forms.Option;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;

/** A decision has a way for each answer, and a gateway that waits for the first of several events waits for messages or time only. */
final class GatewayRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*)}");
    private static final Pattern ANSWER = Pattern.compile("\\s*(\\w+)\\s*==\\s*'([^']*)'\\s*");
    private static final Pattern TRUTH = Pattern.compile("\\s*(\\w+) (==|!=) true\\s*");

    private final ModelSet models;
    private final ModelFindings findings;

    GatewayRules(ModelSet models, ModelFindings findings) {
        this.models = models;
        this.findings = findings;
    }

    void check(ProcessModel process) {
        var graph = process.graph();
        graph.all("bpmn:eventBasedGateway").stream()
                .flatMap(gateway -> graph.leaving(gateway).stream())
                .filter(way -> graph.has(way.target())
                        && !graph.is(way.target(), "bpmn:intermediateCatchEvent", "bpmn:receiveTask"))
                .forEach(way -> findings.error(
                        process, way.element(), "waitsOnly", "only what waits may follow here: a message or a time"));
        process.elements("bpmn:exclusiveGateway").forEach(gateway -> decision(process, gateway));
    }

    private void decision(ProcessModel process, XmlElement gateway) {
        var ways = process.graph().leaving(ProcessGraph.id(gateway));
        var usual = gateway.attribute("default").orElse("");
        for (var way : ways) {
            var asks = condition(way).isPresent();
            if (asks && (ways.size() == 1 || way.id().equals(usual))) {
                findings.error(
                        process, way.element(), "otherwiseAsks", "the way that is gone otherwise has a condition");
            } else if (!asks && ways.size() > 1 && !way.id().equals(usual)) {
                findings.error(
                        process,
                        way.element(),
                        "conditionMissing",
                        "this way has no condition and isn't the one that is gone otherwise");
            }
        }
        if (gateway.attribute("default").isEmpty() && ways.size() > 1) {
            uncovered(process, gateway, ways);
        }
    }

    /**
     * Where all ways ask for answers to one question of a form, each of its answers has a way: one, or two that part by whether a
     * variable is true.
     */
    private void uncovered(ProcessModel process, XmlElement gateway, List<Flow> ways) {
        var variables = new HashSet<String>();
        var covered = new HashSet<String>();
        var halves = new HashSet<String>();
        for (var way : ways) {
            for (var part : condition(way).orElse("").split(" or |\\|\\|")) {
                var both = part.split(" and |&&");
                var answer = ANSWER.matcher(both[0]);
                var half = TRUTH.matcher(both[both.length - 1]);
                if (!answer.matches() || both.length > 2 || both.length == 2 && !half.matches()) {
                    return;
                }
                variables.add(answer.group(1));
                if (both.length == 1) {
                    covered.add(answer.group(2));
                    continue;
                }
                halves.add(answer.group(2) + half.group(1) + half.group(2));
                if (halves.contains(
                        answer.group(2) + half.group(1) + (half.group(2).equals("==") ? "!=" : "=="))) {
                    covered.add(answer.group(2));
                }
            }
        }
        if (variables.size() == 1) {
            var variable = variables.iterator().next();
            var missing = answers(process, variable);
            missing.removeAll(covered);
            missing.forEach(answer -> findings.error(
                    process,
                    gateway,
                    "answerWithoutWay",
                    "no way leads on for the answer {}",
                    Word.answer(variable, answer)));
        }
    }

    /** To the question in a step of the process; where none asks it, the answer came along: to that of any other. */
    private Set<String> answers(ProcessModel process, String variable) {
        var own = answers(Stream.of(process), variable);
        return own.isEmpty() ? answers(models.processes(), variable) : own;
    }

    private Set<String> answers(Stream<ProcessModel> processes, String variable) {
        return processes
                .flatMap(process -> process.steps().flatMap(step -> models.form(process, step.form()).stream()))
                .filter(form -> !form.shown().contains(variable))
                .flatMap(form -> form.field(variable).stream())
                .flatMap(field -> field.options().stream())
                .map(Option::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> condition(Flow way) {
        return way.condition().map(EXPRESSION::matcher).filter(Matcher::matches).map(expression -> expression.group(1));
    }
}
