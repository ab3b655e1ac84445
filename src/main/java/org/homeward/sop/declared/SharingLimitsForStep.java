package org.homeward.sop.declared;

import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.RecipientTextRules;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.casefile.limits.SharingLimits;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.springframework.stereotype.Component;

/**
 * Says whether the person set limits of sharing for a step's agency. For services at home the limits from the host country aren’t read, and
 * no service is asked of an agency of a kind that the person excluded ({@link RecipientLimits}).
 */
@Component
record SharingLimitsForStep(CaseFiles files, RecipientTextRules recipients) {

    boolean areSet(OpenStep step) {
        var reads = recipients.reads(step.number(), step.corridor(), step.agency());
        var allowed =
                SharingLimits.FIELDS.stream().filter(reads).map(FieldKey::key).toList();
        return SharingLimitRules.areSet(files.values(step.number(), allowed).values().stream());
    }
}
