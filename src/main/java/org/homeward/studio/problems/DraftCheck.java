package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.engine.modelset.ModelSetCheck;
import org.homeward.studio.SopFiles;

/** All checks of a draft, without a database. */
final class DraftCheck {

    private final ModelSetCheck models;
    private final Set<String> countries;

    DraftCheck(ModelSetCheck models, Set<String> countries) {
        this.models = models;
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
        models.check(all).stream().map(FindingCodes::problem).forEach(problems::add);
        problems.addAll(new StepProblems(countries).of(draft));
        problems.addAll(KeptStores.of(inForce, draft));
        problems.addAll(new MissingTexts(draft).find());
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::file))
                .toList();
    }
}
