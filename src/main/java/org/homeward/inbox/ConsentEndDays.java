package org.homeward.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last day of a consent, if the person set one: it holds to the end of that day, by the clocks of the country that asks. A limit that
 * was set before a consent was asked for holds for it too, unless the person has named another end since. Asked once more since the consent
 * is old, the person names no other end.
 */
@Component
final class ConsentEndDays {

    private static final String ALL = "consentExpiresOn";

    private final TodayInCountry today;
    private final CaseFiles files;
    private final Consents consents;
    private final RowPolicyContext wall;

    ConsentEndDays(TodayInCountry today, CaseFiles files, Consents consents, RowPolicyContext wall) {
        this.today = today;
        this.files = files;
        this.consents = consents;
        this.wall = wall;
    }

    /** The answers with their ends, and what was agreed to before and has its end from this step on. */
    List<Consents.Answer> ended(List<Consents.Answer> said, Map<String, Object> values, OpenStep step) {
        var limited = new ArrayList<Consents.Answer>();
        var asksTerms = said.stream().anyMatch(ConsentEndDays::given) || values.containsKey(RecipientLimits.TERMS);
        var terms = asksTerms && !isRenewed(step)
                ? files.value(step.number(), RecipientLimits.TERMS).orElse(null)
                : null;
        for (var answer : said) {
            limited.add(given(answer) ? limited(answer, terms, values, step) : answer);
        }
        if (terms != null && values.containsKey(RecipientLimits.TERMS)) {
            consents.given(step.number()).stream()
                    .filter(consent -> said.stream().noneMatch(answer -> answer.purpose() == consent.purpose()))
                    .map(consent -> until(
                            new Consents.Answer(consent.purpose(), consent.recipient(), ConsentValue.Given, null),
                            terms,
                            null,
                            step))
                    .filter(answer -> answer.expires() != null)
                    .forEach(limited::add);
        }
        return limited;
    }

    private Consents.Answer limited(
            Consents.Answer answer, @Nullable Object terms, Map<String, Object> values, OpenStep step) {
        var isOlder = !values.containsKey(RecipientLimits.TERMS)
                && !values.containsKey(ALL)
                && days(terms, answer.purpose().name()).findAny().isPresent();
        return (isOlder || step.processKey().equals(OldConsentProcess.KEY)
                        ? standing(step.number(), answer.purpose())
                        : Optional.<Consent>empty())
                .map(since -> ending(answer, since.expires()))
                .orElseGet(() -> until(answer, terms, values.get(ALL), step));
    }

    /** The latest one for the same that stands, whichever country asked for it: its end is what the person said last. */
    private Optional<Consent> standing(CaseNumber number, Purpose purpose) {
        return wall.asSystem("consents", () -> consents.given(number)).stream()
                .filter(consent -> consent.purpose() == purpose)
                .max(Comparator.comparing(Consent::at).thenComparing(Consent::id));
    }

    private static Consents.Answer ending(Consents.Answer answer, @Nullable Instant end) {
        return new Consents.Answer(answer.purpose(), answer.recipient(), answer.value(), end);
    }

    /** Asked since that limit is near, the person names another, or none. */
    private static boolean isRenewed(OpenStep step) {
        return step.processKey().equals(EndingConsentProcess.KEY);
    }

    private static boolean given(Consents.Answer answer) {
        return answer.value() == ConsentValue.Given;
    }

    /** With the first moment at which it doesn't hold any more; a day that had passed when it was agreed to is none. */
    private Consents.Answer until(Consents.Answer answer, @Nullable Object terms, @Nullable Object all, OpenStep step) {
        var country = step.agency().country();
        var end = Stream.concat(days(terms, answer.purpose().name()), Stream.ofNullable(all))
                .map(day -> LocalDate.parse(day.toString()))
                .filter(day -> !day.isBefore(today.in(country)))
                .sorted()
                .findFirst()
                .map(last -> last.plusDays(1).atStartOfDay(today.zone(country)).toInstant());
        return ending(answer, end.orElse(null));
    }

    private static Stream<Object> days(@Nullable Object terms, String purpose) {
        return terms instanceof List<?> rows
                ? rows.stream()
                        .flatMap(row ->
                                row instanceof Map<?, ?> cells && purpose.equals(cells.get("consentTermsPurpose"))
                                        ? Optional.<Object>ofNullable(cells.get("consentTermsExpiry")).stream()
                                        : Stream.empty())
                : Stream.empty();
    }
}
