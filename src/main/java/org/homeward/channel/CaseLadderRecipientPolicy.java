package org.homeward.channel;

import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.deadlines.ladder.LadderRecipientPolicy;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * The agencies that a case's ladder may reach: by parts in the case, by the directory's order, and across the border by the shares (R3).
 */
@Component
class CaseLadderRecipientPolicy implements LadderRecipientPolicy {

    private final Participation participation;
    private final Messages messages;
    private final Consents consents;
    private final CaseFactsRecords facts;
    private final Directory directory;
    private final BarredOffices barred;
    private final TodayInCountry today;

    CaseLadderRecipientPolicy(
            Participation participation,
            Messages messages,
            Consents consents,
            CaseFactsRecords facts,
            Directory directory,
            BarredOffices barred,
            TodayInCountry today) {
        this.barred = barred;
        this.participation = participation;
        this.messages = messages;
        this.consents = consents;
        this.facts = facts;
        this.directory = directory;
        this.today = today;
    }

    @Override
    public boolean reaches(CaseNumber number, AgencyCode holder, AgencyCode other) {
        if (barred.bars(number, other)) {
            return false;
        }
        if (!holder.country().equals(other.country())) {
            return shared(number, holder.country(), other.country()) && worksThere(number, other);
        }
        return other.equals(holder) || above(holder, other) || takesPart(number, other);
    }

    /** The agencies over the holder, and its country's focal point. */
    private boolean above(AgencyCode holder, AgencyCode other) {
        return directory
                        .focalPoint(holder.country(), today.in(holder.country()))
                        .equals(other)
                || Stream.iterate(parent(holder), Optional::isPresent, next -> next.flatMap(this::parent))
                        .limit(9)
                        .anyMatch(parent -> parent.get().equals(other));
    }

    private Optional<AgencyCode> parent(AgencyCode agency) {
        return directory.agency(agency).map(Agency::parent);
    }

    private boolean takesPart(CaseNumber number, AgencyCode agency) {
        return participation
                .of(number, agency)
                .filter(AgencyParticipation::works)
                .isPresent();
    }

    /** One of the country's agencies works on the case, and this is one of them or their focal point. */
    private boolean worksThere(CaseNumber number, AgencyCode other) {
        return takesPart(number, other)
                || directory
                                .focalPoint(other.country(), today.in(other.country()))
                                .equals(other)
                        && participation.all(number).stream()
                                .anyMatch(part ->
                                        part.works() && part.agency().country().equals(other.country()));
    }

    /** Something crossed to or from the country, and the person's consent to share with the origin still stands. */
    private boolean shared(CaseNumber number, CountryCode holders, CountryCode other) {
        var inTouch = messages.seenBy(number, other).stream()
                .anyMatch(message -> message.crossesBorder()
                        && (message.fromCountry().equals(holders) || holders.equals(message.toCountry())));
        var toOrigin = facts.of(number).corridor().origin().equals(other);
        return inTouch && (!toOrigin || consents.given(number, Purpose.ShareWithOriginAgency));
    }
}
