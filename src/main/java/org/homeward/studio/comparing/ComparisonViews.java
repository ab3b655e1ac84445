package org.homeward.studio.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.deadlines.reading.DiagramNote;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.shared.JsonText;
import org.homeward.studio.StepsInWords;
import org.homeward.studio.agreements.RequiredAgreementWords;
import org.homeward.studio.compare.ChangeTerm;
import org.homeward.studio.compare.ChangeTerm.Mark;
import org.homeward.studio.compare.ComparisonWords;
import org.homeward.studio.compare.ProcedureChange;
import org.homeward.studio.compare.ProcedureChange.Kind;
import org.homeward.studio.compare.ProcedureComparison;
import org.homeward.studio.ownership.Ownership;
import org.homeward.studio.ownership.OwningCountries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts the comparison of two versions together for its page. */
@Component
class ComparisonViews {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final Set<ChangeTerm.Kind> WHERE = Set.of(ChangeTerm.Kind.where);

    private final ProcedureComparison differences;
    private final Ownership ownership;
    private final ComparisonWords words;
    private final RequiredAgreementWords needs;
    private final StepsInWords steps;
    private final MessageSource texts;

    ComparisonViews(
            ProcedureComparison differences,
            Ownership ownership,
            ComparisonWords words,
            RequiredAgreementWords needs,
            StepsInWords steps,
            MessageSource texts) {
        this.differences = differences;
        this.ownership = ownership;
        this.words = words;
        this.needs = needs;
        this.steps = steps;
        this.texts = texts;
    }

    ComparisonView of(ComparedVersion before, ComparedVersion after, Locale language) {
        var changes = differences.of(before.files(), after.files());
        var owners = ownership.of(before.files(), after.files());
        var diagrams = changes.stream()
                .map(ProcedureChange::file)
                .filter(file -> file.endsWith(".bpmn"))
                .distinct()
                .toList();
        return new ComparisonView(
                changes.stream()
                        .map(change -> sentence(change, owners.of(change), language))
                        .toList(),
                pictures(diagrams, changes, before, after, language),
                rows(changes, ".dmn", language),
                rows(changes, "form", language));
    }

    private ComparisonView.Sentence sentence(ProcedureChange change, OwningCountries whose, Locale language) {
        var wording = change.kind() == Kind.wording;
        return new ComparisonView.Sentence(
                change.kind().name(),
                words.pieces(change, language),
                needs.of(whose, language),
                wording ? marked(change, Mark.before, language) : "",
                wording ? marked(change, Mark.after, language) : "");
    }

    private List<ComparisonView.Picture> pictures(
            List<String> diagrams,
            List<ProcedureChange> changes,
            ComparedVersion before,
            ComparedVersion after,
            Locale language) {
        if (diagrams.isEmpty()) {
            return List.of();
        }
        var was = notes(before, language);
        var is = notes(after, language);
        return diagrams.stream()
                .map(file -> {
                    var own = changes.stream()
                            .filter(change -> change.file().equals(file))
                            .toList();
                    var named = after.files().has(file) ? after.files() : before.files();
                    return new ComparisonView.Picture(
                            differences.name(file, named).in(language),
                            file,
                            ids(own, Kind.added),
                            ids(own, Kind.changed, Kind.wording),
                            ids(own, Kind.removed),
                            before.files().has(file) ? written(was.getOrDefault(file, List.of())) : null,
                            after.files().has(file) ? written(is.getOrDefault(file, List.of())) : null);
                })
                .toList();
    }

    /** Who, by when and from which source, on the steps of each diagram. */
    private Map<String, List<DiagramNote>> notes(ComparedVersion version, Locale language) {
        return steps.of(version.files(), version.tables(), language).stream()
                .collect(Collectors.groupingBy(
                        ProcessInWords::file,
                        Collectors.flatMapping(
                                process -> process.steps().stream().flatMap(step -> DiagramNote.of(step, "").stream()),
                                Collectors.toList())));
    }

    private static String ids(List<ProcedureChange> changes, Kind... kinds) {
        var wanted = Set.of(kinds);
        return written(changes.stream()
                .filter(change ->
                        wanted.contains(change.kind()) && !change.element().isEmpty())
                .map(ProcedureChange::element)
                .distinct()
                .toList());
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ComparisonView.Row> rows(List<ProcedureChange> changes, String kind, Locale language) {
        return changes.stream()
                .filter(change -> kind.equals(".dmn")
                        ? change.file().endsWith(kind)
                        : change.file().startsWith("forms/"))
                .filter(change -> !marked(change, Mark.before, language).isEmpty()
                        || !marked(change, Mark.after, language).isEmpty())
                .map(change -> row(change, language))
                .toList();
    }

    private ComparisonView.Row row(ProcedureChange change, Locale language) {
        var what = marked(change, Mark.name, language);
        var rest = change.terms().stream()
                .filter(term -> term.mark() == Mark.none)
                .filter(term -> term.kind() == ChangeTerm.Kind.column
                        || change.code().equals("table.cell") && term.kind() == ChangeTerm.Kind.text)
                .map(term ->
                        term.kind() == ChangeTerm.Kind.text ? rowNumber(term, language) : words.of(term, language));
        var where = change.terms().stream()
                .filter(term -> WHERE.contains(term.kind()) && term.mark() == Mark.none)
                .map(term -> words.of(term, language));
        var source = change.terms().stream()
                .filter(term -> term.kind() == ChangeTerm.Kind.source && term.mark() == Mark.none)
                .map(term -> words.of(term, language))
                .collect(Collectors.joining(", "));
        return new ComparisonView.Row(
                what.isEmpty() ? marked(change, Mark.before, language) : what,
                java.util.stream.Stream.concat(rest, where).collect(Collectors.joining(", ")),
                marked(change, Mark.before, language),
                marked(change, Mark.after, language),
                source);
    }

    private String rowNumber(ChangeTerm row, Locale language) {
        return texts.getMessage("compare.tables.row", null, language) + " " + words.of(row, language);
    }

    private String marked(ProcedureChange change, Mark mark, Locale language) {
        return change.terms().stream()
                .filter(term -> term.mark() == mark)
                .map(term -> words.of(term, language))
                .collect(Collectors.joining(", "));
    }
}
