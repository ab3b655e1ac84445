package org.homeward.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.barred.OfficeNamesInText;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.casefile.names.FieldValueReader;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.procedures.conditions.InvolvedOfficeRule;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An office that must not be contacted never reads itself among the blocked contacts (R6). They are written as people write
 * them, a line or a part between semicolons each; one that names the office, in any language, or by its code, is kept from that
 * office, and stays when it records the others anew. While nobody has named the office of which an official is said to be involved,
 * each that works in the case could be it: only who said it, and the one above, reads that (R18).
 */
@Component
public final class BlockedContactRedaction {

    /** The field in which whom not to contact is written. */
    public static final String FIELD = "blockedContacts";

    /** The field with the office of which an official is said to be involved (R18). */
    public static final String INVOLVED = InvolvedOfficeRule.OFFICE;

    /** The field in which an office that no list has is described; its full name shuts it out. */
    public static final String INVOLVED_OFFICE_NOTE = "involvedOfficeNote";

    /** Whether an official is said to be involved. */
    public static final String OFFICIAL_INVOLVED = InvolvedOfficeRule.SAID;

    /** The fields that may shut an office out. */
    public static final Set<String> NAMING = Set.of(FIELD, INVOLVED, INVOLVED_OFFICE_NOTE);

    private static final String NOT_LISTED = "notListed";

    private final OfficeNamesInText offices;
    private final Directory directory;
    private final RecordTable records;
    private final CaseTable cases;
    private final DataKeys dataKeys;

    BlockedContactRedaction(
            OfficeNamesInText offices, Directory directory, RecordTable records, CaseTable cases, DataKeys dataKeys) {
        this.offices = offices;
        this.directory = directory;
        this.records = records;
        this.cases = cases;
        this.dataKeys = dataKeys;
    }

    /** The answer as the office may read it; null if nothing is left. */
    @Nullable
    public Object shown(CaseNumber number, String field, Object answer, AgencyCode reader) {
        if (accuses(field, answer) && isUnnamed(number) && !saidIt(number, reader)) {
            return null;
        }
        if (!FIELD.equals(field) || itself(answer, reader).isEmpty()) {
            return answer;
        }
        var others = parts(answer).filter(names(reader).negate()).collect(Collectors.joining("\n"));
        return others.isEmpty() ? null : others;
    }

    private static boolean accuses(String field, Object answer) {
        return switch (field) {
            case INVOLVED_OFFICE_NOTE -> true;
            case INVOLVED -> NOT_LISTED.equals(answer);
            case OFFICIAL_INVOLVED -> "yes".equals(answer);
            default -> false;
        };
    }

    private boolean isUnnamed(CaseNumber number) {
        return cases.dataKey(number)
                .map(wrapped -> dataKeys.open(number, wrapped))
                .flatMap(key -> records.newest(number, List.of(INVOLVED)).stream()
                        .findFirst()
                        .map(stored -> stored.sealed().open(key)))
                .filter(NOT_LISTED::equals)
                .isPresent();
    }

    private boolean saidIt(CaseNumber number, AgencyCode reader) {
        return Optional.ofNullable(records.given(number, List.of(INVOLVED)).get(INVOLVED))
                .map(CaseFiles.Given::by)
                .filter(by -> by.equals(reader)
                        || directory
                                .agency(by)
                                .map(Agency::parent)
                                .filter(reader::equals)
                                .isPresent())
                .isPresent();
    }

    /** Whether a part of the answer names the office. */
    public boolean names(Object answer, AgencyCode office) {
        return itself(answer, office).isPresent();
    }

    /** The offices that a part of the answer names. */
    public Set<AgencyCode> named(Object answer) {
        return parts(answer).flatMap(part -> offices.in(part).stream()).collect(Collectors.toSet());
    }

    /** The office's new answer, with the parts of the earlier answer that it couldn't read. */
    FieldEntry recorded(FieldEntry entry, FieldValueReader before, AgencyCode by) {
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
