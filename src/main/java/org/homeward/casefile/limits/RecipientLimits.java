package org.homeward.casefile.limits;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentTerms;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recipients that the person chose for data shared by a consent: an agency of another kind is asked for nothing on it. If the person
 * agreed later to a named agency, that agreement is the newer word.
 */
@Component
public class RecipientLimits {

    /** The rows that say so; each names a consent. */
    public static final String TERMS = ConsentTerms.FIELD;

    private static final String NGO = "ngo";
    private static final String ORGANISATIONS = "OtherOrganisations";
    private static final String INTERNATIONAL = "IO";
    private static final String AUTHORITIES = "Authorities";

    /** A shelter or a service may be an authority’s or an organisation’s: the directory doesn’t tell. */
    private static final Set<String> EITHER = Set.of("shelter", "service", "other");

    private static final Set<String> INTERNATIONAL_ROLES = Set.of("iom", "unhcr");

    private final CaseFiles files;
    private final Consents consents;
    private final CaseFactsRecords facts;
    private final Directory directory;
    private final TodayInCountry today;

    RecipientLimits(
            CaseFiles files, Consents consents, CaseFactsRecords facts, Directory directory, TodayInCountry today) {
        this.facts = facts;
        this.files = files;
        this.consents = consents;
        this.directory = directory;
        this.today = today;
    }

    /** Which agencies may be asked for something that rests on this consent. */
    @Transactional(readOnly = true)
    public Predicate<AgencyCode> allows(CaseNumber number, Purpose purpose) {
        var chosen = ConsentTerms.recipients(files.value(number, TERMS).orElse(null), purpose);
        if (chosen.isEmpty()) {
            return agency -> true;
        }
        var since = saidSince(number, purpose);
        return agency -> kinds(agency).stream().anyMatch(chosen::contains)
                || since.stream().anyMatch(consent -> names(consent, agency));
    }

    /** The later consents; those of the step that set the limits were given with them. */
    private List<Consent> saidSince(CaseNumber number, Purpose purpose) {
        var limited = files.given(number, List.of(TERMS)).get(TERMS);
        return limited == null
                ? List.of()
                : consents.given(number).stream()
                        .filter(consent -> consent.purpose() == purpose)
                        .filter(consent ->
                                consent.step() == null || !consent.step().equals(limited.step()))
                        .filter(consent -> consent.at().isAfter(limited.at()))
                        .toList();
    }

    /** A consent is for an agency, a country, or what a side does: then for the agencies of that side’s country. */
    private boolean names(Consent consent, AgencyCode agency) {
        var recipient = consent.recipient();
        var country = agency.country();
        return recipient.indexOf('.') > 0
                ? SideRole.of(recipient)
                        .country(facts.of(consent.number()).corridor())
                        .equals(country)
                : recipient.equals(agency.value()) || recipient.equals(country.value());
    }

    private Set<String> kinds(AgencyCode code) {
        var agency = directory.agency(code).orElse(null);
        if (agency == null) {
            return Set.of(AUTHORITIES, ORGANISATIONS);
        }
        if (isInternational(agency)) {
            return Set.of(INTERNATIONAL);
        }
        var functions = agency.functions();
        if (functions.contains(NGO)) {
            return Set.of(ORGANISATIONS);
        }
        return functions.isEmpty() || functions.stream().anyMatch(EITHER::contains)
                ? Set.of(AUTHORITIES, ORGANISATIONS)
                : Set.of(AUTHORITIES);
    }

    private boolean isInternational(Agency agency) {
        var country = agency.country();
        return INTERNATIONAL_ROLES.stream()
                .flatMap(role ->
                        directory
                                .holderOf(role, country, new Corridor(country, country), null, today.in(country))
                                .stream())
                .anyMatch(holder -> holder.agency().equals(agency.code()));
    }
}
