package org.homeward.engine.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Safeguard;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/**
 * The history that a walk from the middle takes for granted: the results of the parts before. Each consent is given; a child has a guardian
 * and an escort, was heard, and the panel found the return best.
 */
final class AssumedHistory {

    /** The recipient of a consent that no step asks for by its name. */
    static final String ANYBODY = "assumed";

    private static final int ADULT = 30;
    private static final int CHILD = 12;

    /** The case was opened in no step. */
    private static final String OPENED = "opened";

    /** The processes before which nothing was done. */
    private static final Set<String> FIRST = Set.of(ReturnJourneyProcess.KEY, IdentificationProcess.KEY);

    private AssumedHistory() {}

    /** Whether something is taken for granted. */
    static boolean isIn(WalkFacts facts) {
        return !FIRST.contains(facts.process());
    }

    static WalkStoredState.Known of(WalkFacts facts) {
        return isIn(facts)
                ? new WalkStoredState.Known(
                        safeguard(facts), consents(facts), List.of(), Map.of(), List.of(), opened(facts))
                : new WalkStoredState.Known(Safeguard.NONE, List.of(), List.of(), Map.of(), List.of(), opened(facts));
    }

    /** No case is opened before an age is said: of whom none is known, the person would be a child (R20). */
    private static WalkCaseFile opened(WalkFacts facts) {
        var by = facts.corridor().host();
        return WalkCaseFile.EMPTY
                .with("ageStated", new WalkCaseFile.Filed(facts.child() ? CHILD : ADULT, facts.begins(), by, OPENED))
                .with("ageBasis", new WalkCaseFile.Filed("Stated", facts.begins(), by, OPENED));
    }

    private static Safeguard safeguard(WalkFacts facts) {
        var at = facts.begins();
        return new Safeguard(at, null, at, at, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, at, at);
    }

    /** They were given the day before the walk begins: a consent of today is never too old, and the draft's table could not be tried. */
    private static List<Consent> consents(WalkFacts facts) {
        var given = facts.begins().minus(Duration.ofDays(1));
        var asked = AskedConsent.fields("").values();
        var named = asked.stream().map(AskedConsent::purpose).collect(Collectors.toSet());
        var others = Arrays.stream(Purpose.values())
                .filter(purpose -> !named.contains(purpose))
                .map(purpose -> new AskedConsent(purpose, ANYBODY));
        return Stream.concat(asked.stream(), others)
                .map(one -> WalkConsents.consent(facts, one.purpose(), one.recipient(), ConsentValue.Given, given))
                .toList();
    }
}
