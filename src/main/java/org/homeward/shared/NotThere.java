package org.homeward.shared;

/** It isn't there, or it isn't for this reader: both answer 404, so that nobody learns which. */
public final class NotThere extends Refusal {

    private NotThere(String messageKey) {
        super(messageKey);
    }

    public static NotThere aCase() {
        return new NotThere("refusal.notThere.case");
    }

    public static NotThere aStep() {
        return new NotThere("refusal.notThere.step");
    }

    public static NotThere aDraft() {
        return new NotThere("refusal.notThere.draft");
    }

    public static NotThere aNotice() {
        return new NotThere("refusal.notThere.notice");
    }

    public static NotThere aPage() {
        return new NotThere("refusal.notThere.page");
    }

    public static NotThere aPause() {
        return new NotThere("refusal.notThere.pause");
    }
}
