package org.homeward.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DateFormats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a line of an explanation into the reader's language. */
@Component
public class ExplanationWords {

    private final MessageSource messages;
    private final Directory directory;

    ExplanationWords(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** The sentence; times are those of the country that it names, else of the given one. */
    public String sentence(ExplanationLine line, CountryCode given, Locale locale) {
        var country = line.arguments().stream()
                .filter(argument -> argument.startsWith("country:"))
                .findFirst()
                .map(argument -> new CountryCode(argument.substring("country:".length())))
                .orElse(given);
        var arguments = line.arguments().stream()
                .map(argument -> word(argument, country, locale))
                .toArray();
        return messages.getMessage(line.messageKey(), arguments, locale);
    }

    private Object word(String argument, CountryCode country, Locale locale) {
        var colon = argument.indexOf(':');
        var value = argument.substring(colon + 1);
        return switch (argument.substring(0, colon)) {
            case "number" -> Integer.valueOf(value);
            case "day" -> day(LocalDate.parse(value), locale);
            case "time" -> time(Instant.parse(value), country, locale);
            case "country" -> directory.countryName(new CountryCode(value), locale);
            case "holiday" -> holiday(value, locale);
            case "source" ->
                directory.source(value).map(source -> source.title(locale)).orElse(value);
            case "event" ->
                new StartEventWords(messages, locale)
                        .of(StartEvent.of(value), name -> messages.getMessage("reading.start." + name, null, locale));
            case "pause" -> messages.getMessage("deadlines.pause.reason." + value, null, locale);
            default -> value;
        };
    }

    private String holiday(String value, Locale locale) {
        var slash = value.indexOf('/');
        var date = LocalDate.parse(value.substring(slash + 1));
        return directory.holidays(new CountryCode(value.substring(0, slash))).stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map((Holiday day) -> day.name(locale))
                .orElse("");
    }

    private static String day(LocalDate day, Locale locale) {
        return DateFormats.fullDay(locale).format(day);
    }

    private String time(Instant moment, CountryCode country, Locale locale) {
        var local = moment.atZone(directory.officeHours(country).zone());
        return day(local.toLocalDate(), locale) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }
}
