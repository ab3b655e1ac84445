package org.homeward.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.names.FieldReader;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An office that must not be contacted never reads itself among the blocked contacts (R6). They are written as people write
 * them, a line or a part between semicolons each; one that holds all words of the office's name, in any language, or its code
 * is kept from that office, and stays when it records the others anew.
 */
@Component
public final class BlockedOffices {

    private static final String FIELD = "blockedContacts";
    private static final int SHORT = 2;

    private final Directory directory;

    BlockedOffices(Directory directory) {
        this.directory = directory;
    }

    /** The answer as the office may read it; null if nothing is left. */
    @Nullable
    public Object shown(String field, Object answer, AgencyCode reader) {
        if (!FIELD.equals(field) || itself(answer, reader).isEmpty()) {
            return answer;
        }
        var others = parts(answer).filter(names(reader).negate()).collect(Collectors.joining("\n"));
        return others.isEmpty() ? null : others;
    }

    /** What the office records, with what it couldn't read of the answer before. */
    FieldEntry recorded(FieldEntry entry, FieldReader before, AgencyCode by) {
        if (!FIELD.equals(entry.field().key())) {
            return entry;
        }
        return Optional.ofNullable(before.get(FIELD))
                .flatMap(answer -> itself(answer, by))
                .map(hidden ->
                        new FieldEntry(entry.field(), entry.value() == null ? hidden : entry.value() + "\n" + hidden))
                .orElse(entry);
    }

    private Optional<String> itself(Object answer, AgencyCode reader) {
        return Optional.of(parts(answer).filter(names(reader)).collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    private Predicate<String> names(AgencyCode reader) {
        var names = directory.agency(reader).stream()
                .flatMap(agency -> agency.names().values().stream())
                .map(BlockedOffices::words)
                .filter(words -> words.length > 0)
                .toList();
        return part -> {
            var text = part.toLowerCase(Locale.ROOT);
            return text.contains(reader.value().toLowerCase(Locale.ROOT))
                    || names.stream().anyMatch(words -> Arrays.stream(words).allMatch(text::contains));
        };
    }

    /** Those that tell an office from others: a short one may stand in any text. */
    private static String[] words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> word.length() > SHORT)
                .toArray(String[]::new);
    }

    private static Stream<String> parts(Object answer) {
        return Arrays.stream(answer.toString().split("[;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }
}
