package org.homeward.procedures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows by which the person says who may receive what a consent lets go. */
public final class ConsentTerms {

    /** The rows; each names a consent. */
    public static final String FIELD = "consentTerms";

    private static final String PURPOSE = "consentTermsPurpose";
    private static final String RECIPIENTS = "consentTermsRecipients";

    /** The recipients in each row. */
    public static final List<String> COLUMNS = List.of(PURPOSE, RECIPIENTS);

    private static final String AUTHORITIES = "Authorities";

    private ConsentTerms() {}

    /** The kinds of recipients that these rows name for the consent; none if they leave it open. */
    public static Set<String> recipients(@Nullable Object terms, Purpose purpose) {
        return terms instanceof List<?> rows
                ? rows.stream()
                        .filter(row ->
                                row instanceof Map<?, ?> cells && purpose.name().equals(cells.get(PURPOSE)))
                        .map(row -> ((Map<?, ?>) row).get(RECIPIENTS))
                        .flatMap(ticked -> ticked instanceof Collection<?> kinds
                                ? kinds.stream()
                                : Optional.<Object>empty().stream())
                        .map(Objects::toString)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether some kinds are named, and authorities aren't among them. */
    public static boolean leaveOutAuthorities(Set<String> recipients) {
        return !recipients.isEmpty() && !recipients.contains(AUTHORITIES);
    }
}
