package org.homeward.studio.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.studio.compare.ProcedureChange.Kind;

/** Collects the changes of one file. */
final class FileChangeCollector {

    private final String file;
    private final List<ProcedureChange> found;

    FileChangeCollector(String file, List<ProcedureChange> found) {
        this.file = file;
        this.found = found;
    }

    void added(String element, String code, ChangeTerm... terms) {
        found.add(new ProcedureChange(Kind.added, file, element, code, List.of(terms)));
    }

    void removed(String element, String code, ChangeTerm... terms) {
        found.add(new ProcedureChange(Kind.removed, file, element, code, List.of(terms)));
    }

    void changed(String element, String code, ChangeTerm... terms) {
        found.add(new ProcedureChange(Kind.changed, file, element, code, List.of(terms)));
    }

    void wording(String element, String code, ChangeTerm... terms) {
        found.add(new ProcedureChange(Kind.wording, file, element, code, List.of(terms)));
    }

    /** A change from one term to another, if they differ. */
    void fromTo(String element, String code, ChangeTerm name, ChangeTerm before, ChangeTerm after) {
        if (!before.equals(after)) {
            changed(element, code, name.name(), before.before(), after.after());
        }
    }

    /** Another English name with the names in other languages; where one of these is the same, the English stands. */
    void renamed(String element, String code, ChangeTerm before, ChangeTerm after) {
        changed(
                element,
                code,
                unlike(before, after).before(),
                unlike(after, before).after());
    }

    /** Words of an element that are others in some languages, English among them. */
    void worded(String element, String code, ChangeTerm name, ChangeTerm before, ChangeTerm after) {
        var languages = new TreeSet<String>();
        if (!before.value().equals(after.value())) {
            languages.add("en");
        }
        var all = new TreeSet<>(before.translations().keySet());
        all.addAll(after.translations().keySet());
        all.stream()
                .filter(language -> !Objects.equals(
                        before.translations().get(language),
                        after.translations().get(language)))
                .forEach(languages::add);
        if (!languages.isEmpty()) {
            wording(
                    element,
                    code,
                    name.name(),
                    ChangeTerm.of(ChangeTerm.Kind.languages, String.join(",", languages)),
                    before.before(),
                    after.after());
        }
    }

    boolean about(String element) {
        return found.stream()
                .anyMatch(
                        change -> change.file().equals(file) && change.element().equals(element));
    }

    boolean any() {
        return found.stream().anyMatch(change -> change.file().equals(file));
    }

    static ChangeTerm unlike(ChangeTerm term, ChangeTerm other) {
        Map<String, String> own = term.translations().entrySet().stream()
                .filter(word -> !word.getValue().equals(other.translations().get(word.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ChangeTerm.text(term.value(), own);
    }
}
