package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.engine.modelset.ModelFinding.Severity;
import org.homeward.engine.modelset.meaning.LostMeanings;
import org.homeward.engine.wall.reading.Element;

/** Collects what is wrong with a set of models. */
final class ModelFindings implements LostMeanings {

    private final List<ModelFinding> found = new ArrayList<>();

    void error(String file, String element, String message) {
        add(Severity.error, file, element, message);
    }

    void error(ProcessModel process, Element element, String message) {
        error(process.file(), element.label(), message);
    }

    void add(Severity severity, String file, String element, String message) {
        var finding = new ModelFinding(severity, file, element, message);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    @Override
    public void at(String file, String element, String message) {
        error(file, element, message);
    }

    @Override
    public void doubtful(String file, String element, String message) {
        add(Severity.warning, file, element, message);
    }

    /** Errors first, each kind in the order of its files. */
    List<ModelFinding> list() {
        return found.stream()
                .sorted(Comparator.comparing(ModelFinding::severity).thenComparing(ModelFinding::file))
                .toList();
    }
}
