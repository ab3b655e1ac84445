package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.engine.modelset.ModelFinding.Severity;
import org.homeward.engine.modelset.meaning.MeaningFindingCollector;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.XmlElement;

/** Collects what is wrong with a set of models. */
final class ModelFindings implements MeaningFindingCollector {

    private final List<ModelFinding> found = new ArrayList<>();

    /** Says it of what has this name, as {@link ProblemText#of}. */
    void error(String file, String element, String code, String english, Object... named) {
        error(file, element, ProblemText.of(code, english, named));
    }

    void error(String file, String element, ProblemText said) {
        add(Severity.error, file, element, said);
    }

    /** Says it of an element, as {@link ProblemText#of}. */
    void error(ProcessModel process, XmlElement element, String code, String english, Object... named) {
        error(process, element, ProblemText.of(code, english, named));
    }

    void error(ProcessModel process, XmlElement element, ProblemText said) {
        error(process.file(), element.label(), said);
    }

    void add(Severity severity, String file, String element, ProblemText said) {
        var finding = new ModelFinding(severity, file, element, said);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    @Override
    public void at(String file, String element, ProblemText said) {
        error(file, element, said);
    }

    @Override
    public void doubtful(String file, String element, ProblemText said) {
        add(Severity.warning, file, element, said);
    }

    /** Errors first, each kind in the order of its files. */
    List<ModelFinding> list() {
        return found.stream()
                .sorted(Comparator.comparing(ModelFinding::severity).thenComparing(ModelFinding::file))
                .toList();
    }
}
