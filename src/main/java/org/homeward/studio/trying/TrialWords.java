package org.homeward.studio.trying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.sandbox.told.WalkEvent;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DateFormats;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the events of a walk into words, and the agencies that would have its steps. */
@Component
class TrialWords {

    private static final String WHOLE_CASE = "case";

    private final MessageSource texts;
    private final Directory directory;

    TrialWords(MessageSource texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** The role with its country; a role that an owner brings anew reads as it is written. */
    String who(@Nullable SideRole role, Corridor corridor, ReaderLocale say) {
        return role == null
                ? say.words("trying.nobody")
                : say.words("trying.who", role(role.role(), say), country(role.country(corridor), say));
    }

    String country(CountryCode country, ReaderLocale say) {
        return say.country(country);
    }

    String due(WalkStep step, ReaderLocale say) {
        return step.due() == null ? say.words("trying.due.none") : day(step.due(), say);
    }

    String day(Instant moment, ReaderLocale say) {
        return say.fullDay(moment);
    }

    /** One line of what happened. */
    String line(WalkEvent event, Corridor corridor, ReaderLocale say) {
        var words = event.words();
        return switch (event.code()) {
            case "sent" -> say.words("trying.line.sent", message(words.get(0), say), to(words.get(2), corridor, say));
            case "panel" -> say.words("trying.line.panel", country(new CountryCode(words.get(0)), say), words.get(1));
            case "visit" -> say.words("trying.line.visit", day(Instant.parse(words.get(0)), say));
            case "assumed" -> assumed(words, say);
            case "follows" -> follows(words, say);
            case "referral" -> say.words("trying.line.referral", to(words.get(1), corridor, say));
            default -> say.words("trying.line." + event.code(), event.name());
        };
    }

    /** The assumptions, with the day of the return if it is one. */
    private String assumed(List<String> words, ReaderLocale say) {
        return Stream.concat(
                        Stream.of(say.words("trying.line.assumed." + words.get(0))),
                        words.stream().skip(1).map(day -> say.words("trying.line.assumed.day", day(day, say))))
                .collect(Collectors.joining(" "));
    }

    private static String day(String day, ReaderLocale say) {
        return DateFormats.day(say.language()).format(LocalDate.parse(day));
    }

    /** The sentence of what a step sets off, with its days. */
    private String follows(List<String> words, ReaderLocale say) {
        return Stream.concat(
                        Stream.of(say.words("insists.effect." + words.get(0))),
                        words.stream().skip(1).map(day -> day(day, say)))
                .collect(Collectors.joining(" · "));
    }

    String message(String name, ReaderLocale say) {
        return textOr("channel.message." + name, name, say);
    }

    private String to(String role, Corridor corridor, ReaderLocale say) {
        return role.equals(WHOLE_CASE) ? say.words("trying.wholeCase") : who(SideRole.of(role), corridor, say);
    }

    private String role(String role, ReaderLocale say) {
        return textOr("reading.role." + role, role.replace('-', ' '), say);
    }

    private String textOr(String key, String otherwise, ReaderLocale say) {
        return String.valueOf(texts.getMessage(key, null, otherwise, say.language()));
    }

    /** Of a list of choices, each with its word. */
    record Choice(String value, String label) {}

    /** All countries, by name. */
    List<Choice> countries(ReaderLocale say) {
        return directory.countries().stream()
                .map(country -> new Choice(country.code().value(), country(country.code(), say)))
                .toList();
    }
}
