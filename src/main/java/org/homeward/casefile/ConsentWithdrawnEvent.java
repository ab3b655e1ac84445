package org.homeward.casefile;

import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;

/**
 * The person takes back a consent, or the last day of the consent passes: everything that rests on it stops, nothing else (R5).
 *
 * @param expired whether its day passed, and the person said nothing
 * @param explained whether the person knows already what stops, and has the list of what was sent
 */
public record ConsentWithdrawnEvent(
        CaseNumber number,
        Purpose purpose,
        String recipient,
        long consent,
        AgencyCode agency,
        String user,
        boolean expired,
        boolean explained) {

    /**
     * The consequences, in this order: each number is the {@code @Order} of one listener. All of it happens in the transaction that ends
     * the consent, so that nothing of it is done without the rest.
     */
    public static final class Then {

        /** The log of the case says who recorded it ({@code audit}). */
        public static final int LOGGED = 1;

        /** With the share, what lies abroad is recalled where the journey is over and no model does it ({@code channel}). */
        public static final int RECALLED_AFTER_THE_END = 2;

        /**
         * With the share the part of the origin ends, with contact to the family that of the office that looks for it ({@code channel}).
         */
        public static final int PART_ENDS = 3;

        /** An agency that received data by this consent alone is asked to destroy them ({@code channel}). */
        public static final int RECEIVERS_RECALLED = 4;

        /** The models that wait for the end of this consent are told ({@code channel}). */
        public static final int MODELS_TOLD = 5;

        /** With the feedback the former host is told, beside the models ({@code channel}). */
        public static final int FORMER_HOST_TOLD = 6;

        /** With the share, questions to the origin and their answers are recalled ({@code channel.questions}). */
        public static final int QUESTIONS_RECALLED = 7;

        /** With the share, the origin keeps no notice of the steps of the host ({@code notices}). */
        public static final int NOTICES_GONE = 8;

        /** With the services, open referrals stop and who was asked is recalled ({@code sop.services}). */
        public static final int SERVICES_STOP = 9;

        /**
         * Last, right before the commit, which no other of these waits for: consents that were asked for in the same step are asked for
         * again ({@code sop.limits}).
         */
        public static final int OTHERS_ASKED_AGAIN = 0;

        private Then() {}
    }

    /** Whether the agencies there had it. */
    public boolean concerns(BorderSide side, CountryCode country) {
        return side.goesBy(purpose, recipient, country);
    }
}
