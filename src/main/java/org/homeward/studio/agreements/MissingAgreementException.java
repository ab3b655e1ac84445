package org.homeward.studio.agreements;

import java.util.List;
import org.homeward.shared.ActionNotAllowedException;

/** Somebody without whom the change isn't published hasn't agreed to it. */
public final class MissingAgreementException extends ActionNotAllowedException {

    private final transient List<RequiredAgreement> needs;

    MissingAgreementException(List<RequiredAgreement> needs) {
        super("refusal.notAllowed.agreementMissing");
        this.needs = List.copyOf(needs);
    }

    /** All that the change needs, given or not. */
    public List<RequiredAgreement> needs() {
        return needs;
    }
}
