package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** Does the effects of a step: the product on its tables, a trial in its own memory. One method for each {@link Effect}. */
public interface EffectHandler {

    void set(String variable, @Nullable Object value);

    void happened(CaseEvent event, @Nullable String when);

    void escort(@Nullable Instant at);

    void objectsAnew(Instant at);

    void takesBack(Purpose purpose);

    void looksAgain(LocalDate day);

    void crossesAt(String point);

    void goesHomeTo(@Nullable String province);

    void paperEnds(LocalDate day, LocalDate opens);

    void undone(CaseEvent event);

    void foundApart();

    void seeksPlace(String reach);

    void takesReturnUp(String because);

    void unmet(CountryCode country, String need);

    void isChild(boolean child);

    void turnsOutChild();

    void comesOfAge();

    void guardian(Instant at, @Nullable LocalDate until);

    void interviewed(Instant at);

    void childHeard(Instant at);

    void objects(Instant at);

    void keepsObjection(Instant at);

    void bestInterests(String decision, boolean apart, Instant at);

    void declinesAnew(Consent before);

    void plans(PlannedService service);

    void asksFor(Referral referral, @Nullable AgencyCode agency);

    void referralIs(Referral referral, Referral.State state);

    void serves(AgencyCode agency, boolean serves);

    void invitationEnds(int referral);

    void offersIdentification();

    void seeksPlaceApart();

    void traffickedAgain(RetraffickingEvent.Kind kind);

    void summons(Summons panel, String variable);

    void sends(Map<String, Object> carried);

    void panelMeets(long summons, LocalDate day);

    void votes(long summons, int seat, String vote);

    void records(String field, String category, @Nullable Object value);
}
