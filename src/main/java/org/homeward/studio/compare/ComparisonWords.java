package org.homeward.studio.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says changes in a language. */
@Component
public class ComparisonWords {

    private final MessageSource texts;

    ComparisonWords(MessageSource texts) {
        this.texts = texts;
    }

    /** The change in one or two sentences. */
    public String of(Change change, Locale language) {
        return pieces(change, language).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The same with what is marked in it apart. */
    public List<Piece> pieces(Change change, Locale language) {
        return List.of(new Piece(Term.Mark.none, texts.getMessage("compare." + change.code(), null, language)));
    }

    /** A part of a sentence. */
    public record Piece(Term.Mark mark, String text) {}
}
