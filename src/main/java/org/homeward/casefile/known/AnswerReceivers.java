package org.homeward.casefile.known;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.casefile.TimelineVisibility;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of a corrected answer the agency that gave the old one, the agencies whose people read it, and those that had it across the border.
 * Nobody else is told: nothing crosses to the origin while the share doesn't stand or the person fears the authorities there (R3, R4). The
 * timeline says that something was corrected, not which answer.
 */
@Component
final class AnswerReceivers {

    private final Disclosures disclosures;
    private final Participation participation;
    private final CaseAccess access;
    private final AnswerVisibility rules;
    private final AnswerOwners owners;
    private final AnswerVersionTable known;
    private final Directory directory;
    private final Consents consents;
    private final CaseFiles files;
    private final CorrectionTable table;
    private final Timeline timeline;
    private final Clock clock;

    AnswerReceivers(
            Disclosures disclosures,
            Participation participation,
            CaseAccess access,
            AnswerVisibility rules,
            AnswerOwners owners,
            AnswerVersionTable known,
            Directory directory,
            Consents consents,
            CaseFiles files,
            CorrectionTable table,
            Timeline timeline,
            Clock clock) {
        this.disclosures = disclosures;
        this.participation = participation;
        this.access = access;
        this.rules = rules;
        this.owners = owners;
        this.known = known;
        this.directory = directory;
        this.consents = consents;
        this.files = files;
        this.table = table;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The agencies that are told of the new answer and read it now, but for the one that put it in force.
     *
     * @param owner whose answer the old one was
     */
    Set<AgencyCode> tell(
            CaseNumber number, FieldKey field, long record, AgencyCode owner, CorrectionRecorder.Author author) {
        var by = author.agency();
        var side = participation.of(number, by).map(AgencyParticipation::side).orElse(BorderSide.host);
        var across = across(number, field, owner, side);
        for (var to : across) {
            table.sent(number, record, to);
            disclosures.corrected(number, by, to, field, record);
            note(number, side, by, to);
        }
        if (across.isEmpty()) {
            note(number, side, by, null);
        }
        var told = new LinkedHashSet<>(across);
        var version = known.newest(number, field.key()).orElseThrow();
        participation.all(number).stream()
                .filter(part -> part.side() == side && part.works())
                .map(AgencyParticipation::agency)
                .filter(agency -> !agency.equals(author.acting().agency()))
                .filter(agency -> agency.equals(owner) || reads(number, agency, version))
                .forEach(agency -> {
                    table.sent(number, record, agency);
                    told.add(agency);
                });
        return told;
    }

    private Set<AgencyCode> across(CaseNumber number, FieldKey field, AgencyCode owner, BorderSide side) {
        if (side == BorderSide.host && !shares(number)) {
            return Set.of();
        }
        var had = disclosures.all(number).stream()
                .filter(sent -> sent.fields().contains(field.key()))
                .map(sent -> sent.to())
                .collect(Collectors.toSet());
        return participation.all(number).stream()
                .filter(part -> part.side() != side && part.leftAt() == null && !part.panelOnly())
                .map(AgencyParticipation::agency)
                .filter(agency -> agency.equals(owner) || had.contains(agency))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether another side's agency may be asked for a correction now; then what is asked is listed as sent there (R3, R4). */
    boolean mayAsk(CaseNumber number, FieldKey field, AgencyCode by, AgencyCode to) {
        var isHost =
                participation.of(number, by).map(AgencyParticipation::side).orElse(BorderSide.host) == BorderSide.host;
        if (isHost && !shares(number)) {
            return false;
        }
        disclosures.record(number, by, to, Disclosures.CORRECTION, field.category());
        return true;
    }

    private boolean shares(CaseNumber number) {
        return consents.given(number, Purpose.ShareWithOriginAgency) && !files.fearsOrigin(number);
    }

    boolean works(CaseNumber number, AgencyCode agency) {
        return participation
                .of(number, agency)
                .filter(AgencyParticipation::works)
                .isPresent();
    }

    /** Of whom a second person agrees to a correction of the version now; empty if nobody works on the case any more. */
    Optional<AgencyCode> deciding(CaseNumber number, StoredVersion version) {
        return participation.all(number).stream()
                .filter(AgencyParticipation::works)
                .findFirst()
                .map(part -> people(part.agency()))
                .flatMap(
                        people -> owners.of(rules.of(access.require(number, people), people)).deciding(version).stream()
                                .findFirst());
    }

    /** Whether the agency's people read the version outside of forms, whoever of them it is. */
    private boolean reads(CaseNumber number, AgencyCode agency, StoredVersion version) {
        var people = people(agency);
        var view = access.require(number, people);
        return access.readsFile(view, people)
                && rules.of(view, people).since(version).isPresent();
    }

    private Actor people(AgencyCode agency) {
        return new Actor(
                agency.value(),
                agency.value(),
                Set.of(Role.caseworker),
                directory.agency(agency).map(Agency::functions).orElse(Set.of()),
                agency,
                agency.country(),
                Locale.ENGLISH,
                false);
    }

    /** The own side's line; across the border it is for the receiver alone. */
    private void note(CaseNumber number, BorderSide side, AgencyCode by, @Nullable AgencyCode to) {
        var visibility = side == BorderSide.host ? TimelineVisibility.host : TimelineVisibility.origin;
        timeline.add(
                number,
                new TimelineEntry(clock.instant(), "answerCorrected", by, null, null, to, visibility, Map.of()));
    }
}
