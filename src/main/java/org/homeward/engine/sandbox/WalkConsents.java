package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.limits.RenewConsentsSteps;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;

/** The consents of a walk's made-up person. */
final class WalkConsents {

    private WalkConsents() {}

    /** The consents that an answer gives or declines; not asked is no answer (R1). */
    static void answered(RunningWalk walk, FormDefinition form, Map<String, Object> values) {
        form.fields().stream()
                .filter(field -> !field.inCaseFile() && !form.shown().contains(field.key()))
                .forEach(field -> {
                    var value = values.get(field.key());
                    if (field.consentPurpose() != null && value != null) {
                        answered(walk, Purpose.valueOf(field.consentPurpose()), field, value.toString());
                    }
                });
    }

    private static void answered(RunningWalk walk, Purpose purpose, Field field, String value) {
        var recipient = Objects.requireNonNullElse(field.consentRecipient(), "Authorities");
        var said = ConsentValue.valueOf(value);
        var same = walk.consents.stream()
                .filter(consent -> consent.purpose() == purpose
                        && Set.of(recipient, AssumedHistory.ANYBODY).contains(consent.recipient()))
                .toList();
        if (said != ConsentValue.NotAsked || same.stream().noneMatch(consent -> consent.stands(walk.now))) {
            walk.consents.removeAll(same);
            walk.consents.add(consent(walk.facts, purpose, recipient, said, walk.now));
        }
    }

    static Consent consent(WalkFacts facts, Purpose purpose, String recipient, ConsentValue value, Instant at) {
        var by = agency(facts.corridor().host());
        return new Consent(purpose.ordinal(), CaseNumber.NOBODYS, purpose, recipient, value, at, null, null, by, null);
    }

    /** The same, ended so. */
    static Consent ended(RunningWalk walk, Consent consent, ConsentValue how) {
        return consent(walk.facts, consent.purpose(), consent.recipient(), how, walk.now);
    }

    /** No consent of a walk has a last day: all end that were given before it began, and that the step on this side asks for. */
    static List<Consent> ending(RunningWalk walk, String side) {
        var asked = SideRole.ORIGIN.equals(side)
                ? RenewConsentsSteps.AT_HOME
                : AskedConsent.fields("").values();
        return walk.consentsBefore().stream()
                .filter(consent -> consent.value() == ConsentValue.Given
                        && consent.at().isBefore(walk.facts.begins())
                        && asked.contains(AskedConsent.of(consent)))
                .toList();
    }

    static AgencyCode agency(CountryCode country) {
        return new AgencyCode(country.value() + "-WALK");
    }
}
