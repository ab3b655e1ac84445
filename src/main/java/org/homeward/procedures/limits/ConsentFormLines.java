package org.homeward.procedures.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.FormLine;
import org.homeward.procedures.Purpose;

/** Describes a consent in one line: its purpose, its first and its last day. */
public final class ConsentFormLines {

    private ConsentFormLines() {}

    /** A line for each consent for these purposes that stands, the oldest first. */
    public static List<FormLine> standing(CaseState state, Set<Purpose> purposes) {
        var lines = state.consents()
                .filter(consent -> purposes.contains(consent.purpose()))
                .sorted(Comparator.comparing(Consent::at).thenComparing(Consent::id))
                .map(consent -> agreed(state, consent))
                .toList();
        return lines.isEmpty() ? List.of(FormLine.of("consent.noneGiven")) : lines;
    }

    static FormLine agreed(CaseState state, Consent consent) {
        var zone = state.world().zone(consent.by().country());
        var since = LocalDate.ofInstant(consent.at(), zone);
        return consent.lastDay(zone)
                .map(last -> FormLine.of("consent.agreedUntil", purpose(consent), since, last))
                .orElseGet(() -> FormLine.of("consent.agreed", purpose(consent), since));
    }

    /** For what it was given, and until when; it has a last day. */
    static FormLine ends(CaseState state, Consent consent) {
        var zone = state.world().zone(consent.by().country());
        return FormLine.of(
                "consent.ends", purpose(consent), consent.lastDay(zone).orElseThrow());
    }

    private static FormLine purpose(Consent consent) {
        return FormLine.of(
                AskedConsent.of(consent).equals(AskedConsent.SERVICES_AT_HOME)
                        ? "consent.servicesAtHome"
                        : "cases.purpose." + consent.purpose().name());
    }
}
