package org.homeward.casefile.known;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Purpose;
import org.homeward.casefile.Side;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.casefile.Visibility;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a corrected answer to those who had the old one, and to nobody else: nothing crosses to the origin while the share
 * doesn't stand or the person fears the authorities there (R3, R4). The timeline says that something was corrected, not what.
 */
@Component
final class AnswerReceivers {

    private final Disclosures disclosures;
    private final Participation participation;
    private final Consents consents;
    private final CaseFiles files;
    private final CorrectionTable table;
    private final Timeline timeline;
    private final Clock clock;

    AnswerReceivers(
            Disclosures disclosures,
            Participation participation,
            Consents consents,
            CaseFiles files,
            CorrectionTable table,
            Timeline timeline,
            Clock clock) {
        this.disclosures = disclosures;
        this.participation = participation;
        this.consents = consents;
        this.files = files;
        this.table = table;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Who has the new answer now, across the border. */
    Set<AgencyCode> tell(CaseNumber number, FieldKey field, long record, Actor actor) {
        var side = participation.of(number, actor.agency()).map(Part::side).orElse(Side.host);
        var receivers = new LinkedHashSet<AgencyCode>();
        if (side != Side.host || shares(number)) {
            for (var sent : disclosures.all(number)) {
                if (sent.fields().contains(field.key()) && works(number, sent.to(), side)) {
                    receivers.add(sent.to());
                }
            }
        }
        for (var to : receivers) {
            table.sent(number, record, to);
            disclosures.corrected(number, actor.agency(), to, field, record);
            note(number, side, actor.agency(), to);
        }
        if (receivers.isEmpty()) {
            note(number, side, actor.agency(), null);
        }
        return receivers;
    }

    private boolean shares(CaseNumber number) {
        return consents.given(number, Purpose.ShareWithOriginAgency) && !files.fearsOrigin(number);
    }

    private boolean works(CaseNumber number, AgencyCode to, Side side) {
        return participation
                .of(number, to)
                .filter(part -> part.side() != side && part.works())
                .isPresent();
    }

    /** The own side's line; across the border it is for the receiver alone. */
    private void note(CaseNumber number, Side side, AgencyCode by, @Nullable AgencyCode to) {
        var visibility = side == Side.host ? Visibility.host : Visibility.origin;
        timeline.add(
                number,
                new TimelineEntry(clock.instant(), "answerCorrected", by, null, null, to, visibility, Map.of()));
    }
}
