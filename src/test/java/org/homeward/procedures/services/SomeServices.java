package org.homeward.procedures.services;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.Decision;
import org.jspecify.annotations.Nullable;

/** Services and consents to them, for the tests of their declarations. */
final class SomeServices {

    static final AgencyCode FIRST = new AgencyCode("TH-PHO-SKA");
    static final AgencyCode SECOND = new AgencyCode("TH-NGO-LPN");
    static final Referral HEALTH = referral(1, State.asked, List.of(FIRST));

    private SomeServices() {}

    /** Health care in the host country, asked of these, the last one last. */
    static Referral referral(int id, State state, List<AgencyCode> asked) {
        return new Referral(
                ValueCase.NUMBER,
                id,
                "health",
                "OneDay",
                "service-health",
                "referralOneDay",
                "destination",
                state,
                ValueCase.HOST,
                asked.size(),
                asked,
                asked.isEmpty() ? null : asked.get(asked.size() - 1));
    }

    /** A case with these services, whose process is about the first one. */
    static ValueCase about(Referral... referrals) {
        return ValueCase.adult().knows("referral", referrals[0].id()).with(CasePart.REFERRALS, List.of(referrals));
    }

    static Consent said(AskedConsent asked, ConsentValue value, @Nullable Instant expires) {
        return new Consent(
                1,
                ValueCase.NUMBER,
                asked.purpose(),
                asked.recipient(),
                value,
                ValueCase.NOW.minusSeconds(60),
                expires,
                null,
                ValueCase.HOST,
                null);
    }

    /** The person said this to services in the host country. */
    static ValueCase said(ValueCase some, ConsentValue value) {
        return said(some, said(AskedConsent.SERVICES, value, null));
    }

    static ValueCase said(ValueCase some, Consent... consents) {
        return some.with(CasePart.CONSENTS, new ArrayList<>(List.of(consents)));
    }

    /** Each service but beauty is somebody's. */
    static ValueCase routed(ValueCase some) {
        return some.table(
                Decision.SERVICE_ROUTING,
                asked -> asked.get("service").equals("beauty")
                        ? Optional.empty()
                        : Optional.of(Map.of(
                                "role",
                                "service-" + asked.get("service"),
                                "deadlineKey",
                                "referral" + asked.get("urgency"))));
    }
}
