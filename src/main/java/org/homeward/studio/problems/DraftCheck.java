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
     * What is wrong with the draft, errors first.
     *
     * @param others the files of all other procedures in force
     * @param inForce the procedure's own files in force
     */
    List<Problem> of(SopFiles others, SopFiles inForce, SopFiles draft) {
        var all = new TreeMap<>(others.byName());
        all.putAll(draft.byName());
        var problems = new ArrayList<Problem>();
        problems.addAll(new StepProblems(countries).of(draft));
        models.check(all).stream().map(FindingCodes::problem).forEach(problems::add);
        problems.addAll(new TableProblems(countries, isSource).of(draft));
        problems.addAll(KeptSources.of(inForce, draft));
        problems.addAll(KeptStores.of(inForce, draft));
        problems.addAll(KeptProcesses.of(inForce, draft));
        problems.addAll(new MissingTexts(draft).find());
        problems.addAll(drawn(draft, problems));
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::file))
                .toList();
    }

    /** What makes a diagram hard to read, where nothing worse is said of the element. */
    private static List<Problem> drawn(SopFiles draft, List<Problem> worse) {
        var wrong = worse.stream()
                .filter(Problem::isError)
                .map(problem -> problem.file() + " " + problem.element())
                .collect(Collectors.toSet());
        var problems = new ArrayList<Problem>();
        ModelReader.each(draft, (file, root) -> new LintRules(root, (element, rule) -> {
                    var id = element.attribute("id").orElse("");
                    if (!wrong.contains(file + " " + id)) {
                        problems.add(new Problem(file, id, Problem.Severity.warning, rule, List.of()));
                    }
                })
                .check());
        return problems;
    }
}
