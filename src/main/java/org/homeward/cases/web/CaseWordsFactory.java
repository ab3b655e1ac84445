package org.homeward.cases.web;

import java.util.Locale;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelTexts;
import org.springframework.stereotype.Component;

/** Makes the words of a case's pages in the reader's language and on the clock of the reader's country. */
@Component
public class CaseWordsFactory {

    private final ReaderLocales wordings;
    private final ModelTexts texts;
    private final TimeUntilDue distances;

    CaseWordsFactory(ReaderLocales wordings, ModelTexts texts, TimeUntilDue distances) {
        this.wordings = wordings;
        this.texts = texts;
        this.distances = distances;
    }

    public CaseWords of(Actor actor, Locale language) {
        return new CaseWords(wordings.of(actor, language), texts, distances);
    }
}
