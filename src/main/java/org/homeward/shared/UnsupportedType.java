package org.homeward.shared;

/** The sent data is of a kind that isn't taken: answers 415. */
public final class UnsupportedType extends Refusal {

    private UnsupportedType(String messageKey) {
        super(messageKey);
    }

    public static UnsupportedType document() {
        return new UnsupportedType("refusal.wrongType.document");
    }

    public static UnsupportedType table() {
        return new UnsupportedType("refusal.wrongType.table");
    }

    public static UnsupportedType noUpload() {
        return new UnsupportedType("refusal.wrongType.noUpload");
    }
}
