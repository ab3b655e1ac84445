package org.homeward.studio.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.Change;
import org.homeward.studio.compare.Change.Kind;
import org.homeward.studio.compare.ComparisonWords;
import org.homeward.studio.compare.Differences;
import org.homeward.studio.compare.Term;
import org.homeward.studio.compare.Term.Mark;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the comparison of two versions together for its page. */
@Component
class ComparisonViews {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Term.Kind> WHERE = Set.of(Term.Kind.where);

    private final Differences differences;
    private final ComparisonWords words;
    private final MessageSource texts;

    ComparisonViews(Differences differences, ComparisonWords words, MessageSource texts) {
        this.differences = differences;
        this.words = words;
        this.texts = texts;
    }

    ComparisonView of(SopFiles before, SopFiles after, Locale language) {
        var changes = differences.of(before, after);
        return new ComparisonView(
                changes.stream().map(change -> sentence(change, language)).toList(),
                changes.stream()
                        .map(Change::file)
                        .filter(file -> file.endsWith(".bpmn"))
                        .distinct()
                        .map(file -> picture(file, changes, before, after, language))
                        .toList(),
                rows(changes, ".dmn", language),
                rows(changes, "form", language));
    }

    private ComparisonView.Sentence sentence(Change change, Locale language) {
        var wording = change.kind() == Kind.wording;
        return new ComparisonView.Sentence(
                change.kind().name(),
                words.pieces(change, language),
                wording ? marked(change, Mark.before, language) : "",
                wording ? marked(change, Mark.after, language) : "");
    }

    private ComparisonView.Picture picture(
            String file, List<Change> changes, SopFiles before, SopFiles after, Locale language) {
        var own = changes.stream().filter(change -> change.file().equals(file)).toList();
        return new ComparisonView.Picture(
                differences.name(file, after.has(file) ? after : before).in(language),
                file,
                ids(own, Kind.added),
                ids(own, Kind.changed, Kind.wording),
                ids(own, Kind.removed),
                before.has(file),
                after.has(file));
    }

    private static String ids(List<Change> changes, Kind... kinds) {
        var wanted = Set.of(kinds);
        try {
            return JSON.writeValueAsString(changes.stream()
                    .filter(change ->
                            wanted.contains(change.kind()) && !change.element().isEmpty())
                    .map(Change::element)
                    .collect(Collectors.toSet()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ComparisonView.Row> rows(List<Change> changes, String kind, Locale language) {
        return changes.stream()
                .filter(change -> kind.equals(".dmn")
                        ? change.file().endsWith(kind)
                        : change.file().startsWith("forms/"))
                .filter(change -> !marked(change, Mark.before, language).isEmpty()
                        || !marked(change, Mark.after, language).isEmpty())
                .map(change -> row(change, language))
                .toList();
    }

    private ComparisonView.Row row(Change change, Locale language) {
        var what = marked(change, Mark.name, language);
        var rest = change.terms().stream()
                .filter(term -> term.mark() == Mark.none)
                .filter(term -> term.kind() == Term.Kind.column
                        || change.code().equals("table.cell") && term.kind() == Term.Kind.text)
                .map(term -> term.kind() == Term.Kind.text ? rowNumber(term, language) : words.of(term, language));
        var where = change.terms().stream()
                .filter(term -> WHERE.contains(term.kind()) && term.mark() == Mark.none)
                .map(term -> words.of(term, language));
        var source = change.terms().stream()
                .filter(term -> term.kind() == Term.Kind.source && term.mark() == Mark.none)
                .map(term -> words.of(term, language))
                .collect(Collectors.joining(", "));
        return new ComparisonView.Row(
                what.isEmpty() ? marked(change, Mark.before, language) : what,
                java.util.stream.Stream.concat(rest, where).collect(Collectors.joining(", ")),
                marked(change, Mark.before, language),
                marked(change, Mark.after, language),
                source);
    }

    private String rowNumber(Term row, Locale language) {
        return texts.getMessage("compare.tables.row", null, language) + " " + words.of(row, language);
    }

    private String marked(Change change, Mark mark, Locale language) {
        return change.terms().stream()
                .filter(term -> term.mark() == mark)
                .map(term -> words.of(term, language))
                .collect(Collectors.joining(", "));
    }
}
