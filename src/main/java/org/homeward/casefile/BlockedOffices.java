package org.homeward.casefile;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.barred.OfficeWords;
import org.homeward.casefile.names.FieldReader;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An office that must not be contacted never reads itself among the blocked contacts (R6). They are written as people write
 * them, a line or a part between semicolons each; one that names the office, in any language, or by its code, is kept from that
 * office, and stays when it records the others anew.
 */
@Component
public final class BlockedOffices {

    /** The field in which whom not to contact is written. */
    public static final String FIELD = "blockedContacts";

    /** The field with the office of which an official is said to be involved (R18). */
    public static final String INVOLVED = "involvedOffice";

    /** The fields that may shut an office out. */
    public static final Set<String> NAMING = Set.of(FIELD, INVOLVED);

    private final OfficeWords offices;

    BlockedOffices(OfficeWords offices) {
        this.offices = offices;
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

    /** Whether a part of the answer names the office. */
    public boolean names(Object answer, AgencyCode office) {
        return itself(answer, office).isPresent();
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
        return part -> offices.areIn(part, reader);
    }

    private static Stream<String> parts(Object answer) {
        return Arrays.stream(answer.toString().split("[;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }
}
