package org.homeward.casefile;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.springframework.context.MessageSource;

/**
 * One disclosure to a recipient: the person may ask for the list of them, and the receiver may have to destroy the data (R4).
 *
 * @param fields the names in the file of the answers that went along
 * @param carried the names of the codes and dates that the message itself carried
 * @param lastRecord the file's last version at that moment: later ones weren't sent
 */
public record Disclosure(
        long id,
        Instant at,
        AgencyCode by,
        AgencyCode to,
        String message,
        Set<DataClass> categories,
        Set<String> fields,
        Set<String> carried,
        long lastRecord) {

    public Disclosure {
        categories = Set.copyOf(categories);
        fields = Set.copyOf(fields);
        carried = Set.copyOf(carried);
    }

    /** The sent data in the reader’s words: the classes of the answers, then the codes that are told of. */
    public String words(MessageSource messages, Locale language) {
        return Stream.concat(
                        categories.stream().sorted().map(category -> "cases.category." + category),
                        carried.stream().sorted().map(code -> "cases.carried." + code))
                .map(key -> messages.getMessage(key, null, "", language))
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whether this version of the field was the newest one when the field went along. */
    public boolean took(String field, long record, long next) {
        return fields.contains(field) && record <= lastRecord && next > lastRecord;
    }
}
