package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.directory.Directory;
import org.homeward.studio.compare.ChangeTerm.Mark;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says changes in a language. */
@Component
public class ComparisonWords {

    private static final Pattern PLACE = Pattern.compile("\u0001(\\d+)\u0001");

    private final MessageSource texts;
    private final Directory directory;
    private final TableWords tables;

    ComparisonWords(MessageSource texts, Directory directory, TableWords tables) {
        this.texts = texts;
        this.directory = directory;
        this.tables = tables;
    }

    /** The change in one or two sentences, names in quotation marks. */
    public String of(ProcedureChange change, Locale language) {
        return pieces(change, language).stream()
                .map(piece -> piece.mark() == Mark.name ? quoted(piece.text(), language) : piece.text())
                .collect(Collectors.joining());
    }

    /** The same with what is marked in it apart. */
    public List<Piece> pieces(ProcedureChange change, Locale language) {
        var places = IntStream.range(0, change.terms().size())
                .mapToObj(place -> "\u0001" + place + "\u0001")
                .toArray();
        var sentence = texts.getMessage("compare." + change.code(), places, language);
        var words = new ChangeTermWords(texts, directory, tables, language);
        var pieces = new ArrayList<Piece>();
        var end = 0;
        for (var place : PLACE.matcher(sentence).results().toList()) {
            if (place.start() > end) {
                pieces.add(new Piece(Mark.none, sentence.substring(end, place.start())));
            }
            var term = change.terms().get(Integer.parseInt(place.group(1)));
            pieces.add(new Piece(term.mark(), words.of(term)));
            end = place.end();
        }
        if (end < sentence.length()) {
            pieces.add(new Piece(Mark.none, sentence.substring(end)));
        }
        return pieces;
    }

    /** The words of a change's term alone: for the cells of a table. */
    public String of(ChangeTerm term, Locale language) {
        return new ChangeTermWords(texts, directory, tables, language).of(term);
    }

    private static String quoted(String name, Locale language) {
        return language.getLanguage().equals("km") ? "«" + name + "»" : "“" + name + "”";
    }

    /** A part of a sentence. */
    public record Piece(Mark mark, String text) {}
}
