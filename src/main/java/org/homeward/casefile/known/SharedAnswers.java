package org.homeward.casefile.known;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.Participation;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers of other agencies that an agency received by a consent: the police, and the readers by the consent to services. An agency's own
 * findings don't count as received.
 */
@Component
public class SharedAnswers {

    private static final Purpose SHARE = Purpose.ShareWithPolice;

    private final AnswerVersionTable table;
    private final Participation participation;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Directory directory;
    private final NeedToKnow needToKnow;

    SharedAnswers(
            AnswerVersionTable table,
            Participation participation,
            Consents consents,
            Disclosures disclosures,
            Directory directory,
            NeedToKnow needToKnow) {
        this.table = table;
        this.participation = participation;
        this.consents = consents;
        this.disclosures = disclosures;
        this.directory = directory;
        this.needToKnow = needToKnow;
    }

    /** Each police unit of the case that has this consent or had it, with what it could read by it until then; none that got nothing. */
    @Transactional(readOnly = true)
    public List<Received> until(CaseNumber number, Instant until) {
        return until(number, SHARE, until);
    }

    /** The same of who takes part fully and reads by another consent. */
    @Transactional(readOnly = true)
    public List<Received> until(CaseNumber number, Purpose purpose, Instant until) {
        return participation.all(number).stream()
                .filter(part -> consents.hadOnce(
                        number, purpose, part.side(), part.agency().country()))
                .map(part -> received(part, opened(part, purpose), until))
                .filter(received -> !received.classes().isEmpty())
                .toList();
    }

    private Set<DataClass> opened(AgencyParticipation part, Purpose purpose) {
        var agency = directory.agency(part.agency());
        if (purpose == SHARE) {
            return agency.filter(Agency::isPolice)
                    .map(police -> DataClass.openedBy(SHARE))
                    .orElse(Set.of());
        }
        return part.panelOnly() || part.serviceOnly() || part.holdsCase()
                ? Set.of()
                : agency.map(known -> needToKnow.openedBy(purpose, known.functions()))
                        .orElse(Set.of());
    }

    private Received received(AgencyParticipation part, Set<DataClass> opened, Instant until) {
        var agency = part.agency();
        var classes = EnumSet.noneOf(DataClass.class);
        table.of(part.number()).stream()
                .filter(version ->
                        !version.by().equals(agency) && version.by().country().equals(agency.country()))
                .filter(version -> !version.at().isAfter(until))
                .map(version -> version.sealed().field())
                .filter(field -> !field.isOfWithdrawal())
                .map(FieldKey::category)
                .forEach(classes::add);
        disclosures.all(part.number()).stream()
                .filter(sent -> sent.to().equals(agency) && !sent.at().isAfter(until))
                .forEach(sent -> classes.addAll(sent.categories()));
        classes.retainAll(opened);
        return new Received(agency, part.side(), classes);
    }

    /** The classes of others' answers that a unit could read. */
    public record Received(AgencyCode agency, BorderSide side, Set<DataClass> classes) {}
}
