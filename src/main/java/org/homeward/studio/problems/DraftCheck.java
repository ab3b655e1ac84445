package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.engine.modelset.ModelSetCheck;
import org.homeward.studio.SopFiles;

/** All checks of a draft, without a database. */
final class DraftCheck {

    private final ModelSetCheck models;
    private final Set<String> countries;
    private final Predicate<String> isSource;

    /**
     * Compares with what is known here.
     *
     * @param isSource whether the directory has a source of this id
     */
    DraftCheck(ModelSetCheck models, Set<String> countries, Predicate<String> isSource) {
        this.models = models;
        this.isSource = isSource;
        this.countries = Set.copyOf(countries);
    }

    /**
     * The problems of the draft, errors first.
     *
     * @param others the files of all other procedures in force
     * @param inForce the procedure's own files in force
     */
    List<DraftProblem> of(SopFiles others, SopFiles inForce, SopFiles draft) {
        var all = new TreeMap<>(others.byName());
        all.putAll(draft.byName());
        var problems = new ArrayList<DraftProblem>();
        problems.addAll(new StepProblems(countries).of(draft));
        models.check(all).stream().map(DraftProblem::of).forEach(problems::add);
        problems.addAll(new DecisionOutputCheck(countries, isSource).of(draft));
        problems.addAll(SourceKeptCheck.of(inForce, draft));
        problems.addAll(AnswerStorageCheck.of(inForce, draft));
        problems.addAll(RemovedProcessCheck.of(inForce, draft));
        problems.addAll(new MissingTexts(draft).find());
        problems.addAll(drawn(draft, problems));
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(DraftProblem::severity).thenComparing(DraftProblem::file))
                .toList();
    }

    /** The problems that make a diagram hard to read, for elements without a worse one. */
    private static List<DraftProblem> drawn(SopFiles draft, List<DraftProblem> worse) {
        var wrong = worse.stream()
                .filter(DraftProblem::isError)
                .map(problem -> problem.file() + " " + problem.element())
                .collect(Collectors.toSet());
        var problems = new ArrayList<DraftProblem>();
        ModelReader.each(draft, (file, root) -> new LintRules(root, (element, rule) -> {
                    var id = element.attribute("id").orElse("");
                    if (!wrong.contains(file + " " + id)) {
                        problems.add(new DraftProblem(file, id, DraftProblem.Severity.warning, rule, List.of()));
                    }
                })
                .check());
        return problems;
    }
}
