package org.homeward.sop.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.procedures.FormLine;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DateFormats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the lines that forms show into their reader's words. */
@Component
record FormLineWords(MessageSource messages, Directory directory) {

    String of(List<FormLine> lines, Locale language) {
        return lines.stream().map(line -> of(line, language)).collect(Collectors.joining("\n"));
    }

    private String of(FormLine line, Locale language) {
        var words = line.arguments().stream().map(some -> word(some, language)).toArray();
        return line.key().isEmpty() ? words[0].toString() : messages.getMessage(line.key(), words, language);
    }

    private Object word(Object some, Locale language) {
        if (some instanceof FormLine line) {
            return of(line, language);
        }
        if (some instanceof LocalDate day) {
            return DateFormats.day(language).format(day);
        }
        if (some instanceof AgencyCode agency) {
            return directory.agencyName(agency, language);
        }
        if (some instanceof FormLine.Word word) {
            return Objects.requireNonNull(messages.getMessage(word.key(), null, word.code(), language));
        }
        return some instanceof FormLine.Source source
                ? directory
                        .source(source.id())
                        .map(found -> found.title(language))
                        .orElse(source.id())
                : some;
    }
}
