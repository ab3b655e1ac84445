package org.homeward.casefile.known;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.casefile.Category;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Purpose;
import org.homeward.casefile.Side;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What police units received by the consent that lets them read others' answers. What a unit found out itself it didn't receive. */
@Component
public class SharedAnswers {

    private static final Purpose SHARE = Purpose.ShareWithPolice;

    private final KnownTable table;
    private final Participation participation;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Directory directory;

    SharedAnswers(
            KnownTable table,
            Participation participation,
            Consents consents,
            Disclosures disclosures,
            Directory directory) {
        this.table = table;
        this.participation = participation;
        this.consents = consents;
        this.disclosures = disclosures;
        this.directory = directory;
    }

    /** Each police unit of the case that has this consent or had it, with what it could read by it until then; none that got nothing. */
    @Transactional(readOnly = true)
    public List<Received> until(CaseNumber number, Instant until) {
        return participation.all(number).stream()
                .filter(part ->
                        directory.agency(part.agency()).filter(Agency::isPolice).isPresent())
                .filter(part -> consents.hadOnce(
                        number, SHARE, part.side(), part.agency().country()))
                .map(part -> received(part, until))
                .filter(received -> !received.classes().isEmpty())
                .toList();
    }

    private Received received(Part part, Instant until) {
        var agency = part.agency();
        var classes = EnumSet.noneOf(Category.class);
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
        classes.retainAll(SHARE.opens());
        return new Received(agency, part.side(), classes);
    }

    /** The classes of others' answers that a unit could read. */
    public record Received(AgencyCode agency, Side side, Set<Category> classes) {}
}
