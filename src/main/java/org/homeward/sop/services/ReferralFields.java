package org.homeward.sop.services;

import org.homeward.procedures.Referral;

/** Under which names the case file keeps what is said about a referral, turn by turn. */
final class ReferralFields {

    private static final String NOTE = "referralNote";

    private ReferralFields() {}

    /** The need, in words. */
    static String note(int referral) {
        return NOTE + "_" + referral;
    }

    /** The field of the form, by the name in the file. */
    static String asked(String kept) {
        return kept.replaceFirst("(_[0-9]+){1,2}$", "");
    }

    /** A field of a referral's form: the note is the referral's, the rest belongs to the agency whose turn it was. */
    static String of(Referral referral, String field) {
        return field.equals(NOTE) ? note(referral.id()) : field + "_" + referral.id() + "_" + referral.turn();
    }
}
