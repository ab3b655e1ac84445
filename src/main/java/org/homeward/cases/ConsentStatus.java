package org.homeward.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.casefile.BorderSide;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The person's word on one purpose.
 *
 * @param consent the answer, or null if it wasn't asked yet
 * @param takesBack whether the reader may record that the person takes it back
 */
public record ConsentStatus(Purpose purpose, @Nullable Consent consent, boolean takesBack) {

    private static final Set<Purpose> NOT_IN_EACH_CASE = Set.of(Purpose.Media, Purpose.Research);

    /** Not asked, declined and withdrawn are three values (R1). */
    public ConsentValue value() {
        return consent == null ? ConsentValue.NotAsked : consent.value();
    }

    /** The answers with the purposes that weren't asked yet, in the order of the journey. */
    static List<ConsentStatus> of(List<Consent> consents, BorderSide side, Predicate<Consent> takesBack) {
        var asked = consents.stream()
                .map(consent -> new ConsentStatus(
                        consent.purpose(), consent, consent.value() == ConsentValue.Given && takesBack.test(consent)));
        var notYet = Stream.of(Purpose.values())
                .filter(purpose -> !NOT_IN_EACH_CASE.contains(purpose))
                .filter(purpose -> side == BorderSide.host || purpose.seenByOrigin())
                .filter(purpose -> consents.stream().noneMatch(consent -> consent.purpose() == purpose))
                .map(purpose -> new ConsentStatus(purpose, null, false));
        return Stream.concat(asked, notYet)
                .sorted(Comparator.comparing(ConsentStatus::purpose))
                .toList();
    }
}
