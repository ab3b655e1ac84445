package org.homeward.studio.web;

import java.util.List;

/**
 * The owners who have to agree to a draft, the objections to it, and the changes that its reviews asked for.
 *
 * @param missing sentences who would be missing if the reader published it now
 * @param mayAgree whether the reader's agreement is needed
 * @param country the reader's, its code
 * @param countryName the same in the reader's language
 * @param mayObject whether the reader may object
 */
record AgreementsView(
        List<NeedLine> needs,
        List<String> missing,
        boolean mayAgree,
        String country,
        String countryName,
        boolean mayObject,
        List<ObjectionLine> objections,
        List<SentBackLine> sentBack) {

    /**
     * Somebody whom the draft needs.
     *
     * @param whose a country's name, or the region
     * @param by the name of who stands behind it; empty until somebody does
     * @param text who has to agree
     */
    record NeedLine(String whose, String by, String text) {}

    /** An objection with who said it, from which country, when. */
    record ObjectionLine(String by, String country, String at, String reason) {}

    /**
     * Changes that a review asked for, with who said it, when.
     *
     * @param open whether the draft wasn't put into review again since
     */
    record SentBackLine(String by, String at, String note, boolean open) {}
}
