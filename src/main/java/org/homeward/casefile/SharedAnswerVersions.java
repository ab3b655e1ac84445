package org.homeward.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The versions of answers that reach an agency at all, whatever the access matrix allows of them: those of its own side, and those that a
 * message brought across the border. Versions of a share that ended reach nobody there any more, neither their own nor the received ones,
 * until a message of a new share carries them (R3, R4, R6). The host goes on reading the answers that home once wrote.
 */
@Component
public final class SharedAnswerVersions {

    private final Participation participation;
    private final Disclosures disclosures;

    SharedAnswerVersions(Participation participation, Disclosures disclosures) {
        this.participation = participation;
        this.disclosures = disclosures;
    }

    /** The versions that reach the view's agency, read once for all answers of the case. */
    public Reach of(GrantedCaseAccess view) {
        var number = view.number();
        return new Reach(
                view,
                participation.all(number).stream()
                        .collect(Collectors.toMap(AgencyParticipation::agency, Function.identity())),
                SingletonSupplier.of(() -> disclosures.all(number)));
    }

    /**
     * A version of an answer.
     *
     * @param id its record
     * @param next the record of the field's next version; the largest number if it is the newest
     */
    public record Version(String field, long id, long next, AgencyCode by) {}

    /**
     * The versions that reach one agency.
     *
     * @param sent what was sent of the case, read if it is asked for
     */
    public record Reach(
            GrantedCaseAccess view, Map<AgencyCode, AgencyParticipation> parts, Supplier<List<Disclosure>> sent) {

        /**
         * Whether the version may stand in a form of its own steps: the own side gave it in a share that goes on, or a message brought it.
         * Blocked contacts stand there at once, as soon as a message of this share has told them (R6).
         */
        boolean inForm(Version version) {
            if (ownSide(version.by())) {
                return !ended(version) || brought(version, this::ownSide).isPresent();
            }
            return view.side() == BorderSide.host
                    || brought(version, this::ownSide).isPresent()
                    || version.field().equals(BlockedContactRedaction.FIELD) && wasSent(version.field());
        }

        private boolean wasSent(String field) {
            return reaching(this::ownSide).anyMatch(message -> message.fields().contains(field));
        }

        /** Whether the own side gave it, and not in a share that ended. */
        public boolean isOurs(Version version) {
            return ownSide(version.by()) && !ended(version);
        }

        /** The message that brought the version from the other side, to an agency that may be asked for it. */
        public Optional<Disclosure> brought(Version version, Predicate<AgencyCode> received) {
            return reaching(received)
                    .filter(message -> message.took(version.field(), version.id(), version.next()))
                    .findFirst();
        }

        /** The other side's messages, without those of a share that has ended. */
        private Stream<Disclosure> reaching(Predicate<AgencyCode> received) {
            return sent.get().stream()
                    .filter(message -> !ownSide(message.by()) && received.test(message.to()))
                    .filter(message -> message.id() > lastMessage(message.to()));
        }

        /** Whether the version was given in a share that has ended, or nobody was asked anew before another took its place. */
        private boolean ended(Version version) {
            return ended(version.by(), version.id())
                    || version.next() <= ended(view.agency()).lastRecord();
        }

        /** Whether what the agency of the own side recorded so was given in a share that has ended, for it or for the reader. */
        public boolean ended(AgencyCode by, long record) {
            var itself = by.equals(view.agency()) || view.side() == BorderSide.origin;
            return record <= ofTheSide().lastRecord()
                    || itself && record <= ended(by).lastRecord();
        }

        /** Whether the agency is on the reader's side of the border. */
        public boolean ownSide(AgencyCode agency) {
            return side(agency) == view.side();
        }

        public BorderSide side(AgencyCode agency) {
            var part = parts.get(agency);
            if (part != null) {
                return part.side();
            }
            if (agency.country().equals(view.agency().country())) {
                return view.side();
            }
            return parts.values().stream()
                    .filter(known -> known.agency().country().equals(agency.country()))
                    .map(AgencyParticipation::side)
                    .findFirst()
                    .orElse(BorderSide.other);
        }

        /** Of one that was asked for one thing alone, beside the others of its side, the messages to itself end with that. */
        private long lastMessage(AgencyCode to) {
            var ofSide = ofTheSide().lastMessage();
            return to.equals(view.agency()) ? Math.max(ofSide, ended(to).lastMessage()) : ofSide;
        }

        private AgencyParticipation.EndedShare ended(AgencyCode agency) {
            var part = parts.get(agency);
            return part == null ? AgencyParticipation.EndedShare.NONE : part.ended();
        }

        private AgencyParticipation.EndedShare ofTheSide() {
            return parts.values().stream()
                    .filter(part -> part.side() == view.side())
                    .map(AgencyParticipation::ended)
                    .reduce(AgencyParticipation.EndedShare::earlier)
                    .orElse(AgencyParticipation.EndedShare.NONE);
        }
    }
}
