package org.homeward.engine.modelset.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Option;
import org.homeward.engine.wall.expressions.JuelConditionSolver;
import org.homeward.engine.wall.expressions.KnownValue;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;

/** After a no of the person or an authority a case doesn't go the way of another answer: nobody is asked until they say yes (R1). */
final class RefusalPathRules {

    private static final Set<String> NO = Set.of(
            "refused",
            "Declined",
            "declined",
            "Withdrawn",
            "withdrawn",
            "stay",
            "no",
            ReintegrationProcess.Answer.REJECTED,
            ReturnWishProcess.Answer.NO_GO,
            ServiceReferralProcess.Answer.NOT_WANTED);
    private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*[!=]=\\s*(?:'([^']*)'|true|false)");

    /** With so many combinations no further variable is told apart: a difference by it alone isn't found. */
    private static final int MOST = 5_000;

    private final QuestionsOfModelSet delivered;
    private final MeaningFindingCollector lost;

    RefusalPathRules(QuestionsOfModelSet delivered, MeaningFindingCollector lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(QuestionsOfModelSet now) {
        now.processes().forEach(process -> process.in(delivered.processes()).ifPresent(was -> {
            var before = ModelBranch.all(was);
            ModelBranch.all(process).forEach((id, branch) -> {
                if (before.containsKey(id) && !branch.goesAs(before.get(id))) {
                    compared(
                            process,
                            new Word(MeaningFindingCollector.named(branch.name()), "#" + id),
                            before.get(id),
                            branch,
                            now);
                }
            });
        }));
    }

    private void compared(
            ProcessOrDecision process, Word name, ModelBranch was, ModelBranch is, QuestionsOfModelSet now) {
        var values = values(was, is);
        values.forEach(
                (variable, answers) -> noes(variable, answers, now).forEach(no -> others(values, variable).stream()
                        .filter(others -> goesAnothersWay(was, is, others, variable, no, answers))
                        .findFirst()
                        .flatMap(others -> is.taken(truth(others, variable, KnownValue.is(no))))
                        .ifPresent(way -> lost.at(
                                process.file(),
                                way.id(),
                                ProblemText.of(
                                        "refusalGoesOn",
                                        "at “{}” the answer {} can't go the way of another answer",
                                        name,
                                        Word.answer(variable, no))))));
    }

    /** Whether the no goes now where another answer went, while a third one still goes elsewhere. */
    private static boolean goesAnothersWay(
            ModelBranch was,
            ModelBranch is,
            Map<String, KnownValue> others,
            String variable,
            String no,
            Set<String> answers) {
        var refused = truth(others, variable, KnownValue.is(no));
        var before = was.taken(refused).map(ModelBranch.Way::target);
        var after = is.taken(refused).map(ModelBranch.Way::target);
        return !before.equals(after)
                && after.isPresent()
                && answers.stream()
                        .filter(answer -> !answer.equals(no))
                        .map(answer -> was.taken(truth(others, variable, KnownValue.is(answer))))
                        .anyMatch(way -> way.map(ModelBranch.Way::target).equals(after))
                && Stream.concat(answers.stream().map(KnownValue::is), Stream.of(KnownValue.isNot(answers.toArray())))
                        .map(answer -> is.taken(truth(others, variable, answer)))
                        .anyMatch(way -> !way.map(ModelBranch.Way::target).equals(after));
    }

    private static JuelConditionSolver truth(Map<String, KnownValue> others, String variable, KnownValue answer) {
        var all = new HashMap<>(others);
        all.put(variable, answer);
        return new JuelConditionSolver(all);
    }

    /** The values with which the variables are compared, before and now. */
    private static Map<String, Set<String>> values(ModelBranch was, ModelBranch is) {
        var values = new HashMap<String, Set<String>>();
        Stream.concat(was.conditions(), is.conditions())
                .flatMap(condition -> COMPARED.matcher(condition).results())
                .forEach(found -> values.computeIfAbsent(found.group(1), none -> new TreeSet<>())
                        .add(found.group(2) == null ? "true" : found.group(2)));
        return values;
    }

    /** The answers that are a no, of those that the variable can have. */
    private Set<String> noes(String variable, Set<String> compared, QuestionsOfModelSet now) {
        var can = new TreeSet<>(compared);
        now.forms().stream()
                .flatMap(form -> form.question(variable).stream())
                .flatMap(question -> question.field().options().stream())
                .map(Option::value)
                .forEach(can::add);
        if (variable.endsWith("Outcome")) {
            delivered.processes().stream()
                    .flatMap(process -> process.element().all())
                    .flatMap(element -> element.property("outcome").stream())
                    .forEach(can::add);
        }
        return can.stream().filter(NO::contains).collect(Collectors.toSet());
    }

    /** All that can be known of the other variables. */
    private static List<Map<String, KnownValue>> others(Map<String, Set<String>> values, String variable) {
        var all = List.of(Map.<String, KnownValue>of());
        for (var other : values.entrySet()) {
            if (!other.getKey().equals(variable) && all.size() < MOST) {
                var known = Stream.concat(
                                other.getValue().stream().map(KnownValue::is),
                                Stream.of(KnownValue.isNot(other.getValue().toArray())))
                        .toList();
                all = all.stream()
                        .flatMap(some -> known.stream().map(one -> with(some, other.getKey(), one)))
                        .toList();
            }
        }
        return all;
    }

    private static Map<String, KnownValue> with(Map<String, KnownValue> some, String variable, KnownValue known) {
        var more = new HashMap<>(some);
        more.put(variable, known);
        return more;
    }
}
