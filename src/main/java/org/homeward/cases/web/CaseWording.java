package org.homeward.cases.web;

import java.time.Clock;
import java.util.Locale;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.Directory;
import org.homeward.engine.models.ModelTexts;
import org.homeward.shared.CountryCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the words of a page in the reader's language and on the clock of the reader's country. */
@Component
public class CaseWording {

    private final Directory directory;
    private final ModelTexts texts;
    private final TimeUntilDue distances;
    private final MessageSource messages;
    private final Clock clock;

    CaseWording(Directory directory, ModelTexts texts, TimeUntilDue distances, MessageSource messages, Clock clock) {
        this.directory = directory;
        this.texts = texts;
        this.distances = distances;
        this.messages = messages;
        this.clock = clock;
    }

    public CaseWords in(Locale language, CountryCode country) {
        var dates = new CaseDates(language, directory.officeHours(country).zone(), clock.instant());
        return new CaseWords(directory, texts, distances, messages, language, dates);
    }
}
