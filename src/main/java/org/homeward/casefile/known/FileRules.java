package org.homeward.casefile.known;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.ConsentValue;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.LocalOfficers;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Purpose;
import org.homeward.casefile.Side;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which versions of which answers a reader may see outside of the forms of own steps: what the own agency gave while it takes
 * part; what the own side gave, as far as the access matrix allows it everywhere; of what the other side gave, that of it which
 * was sent, while the share stands (R3, R4), to local officers name and village (R6), and to investigators only what came to
 * them or what the person lets go to the police of their country (R10). What was said when a consent was withdrawn has readers
 * of its own.
 */
@Component
final class FileRules {

    private static final String POLICE = "police";

    private final NeedToKnow needToKnow;
    private final Participation participation;
    private final Disclosures disclosures;
    private final Consents consents;
    private final LocalOfficers locals;
    private final WithdrawalReaders withdrawals;

    FileRules(
            NeedToKnow needToKnow,
            Participation participation,
            Disclosures disclosures,
            Consents consents,
            LocalOfficers locals,
            WithdrawalReaders withdrawals) {
        this.needToKnow = needToKnow;
        this.participation = participation;
        this.disclosures = disclosures;
        this.consents = consents;
        this.locals = locals;
        this.withdrawals = withdrawals;
    }

    /** Whether the agency is on the side of the view. */
    boolean ownSide(CaseView view, AgencyCode agency) {
        return side(view, agency, parts(view)) == view.side();
    }

    private Predicate<FieldKey> ofTheOthers(CaseView view, Actor actor) {
        var everywhere = needToKnow.everywhere(view.number(), actor);
        return locals.isOne(view, actor) ? everywhere.and(LocalOfficers::get) : everywhere;
    }

    private Map<AgencyCode, Part> parts(CaseView view) {
        return participation.all(view.number()).stream().collect(Collectors.toMap(Part::agency, Function.identity()));
    }

    private static Side side(CaseView view, AgencyCode agency, Map<AgencyCode, Part> parts) {
        var part = parts.get(agency);
        if (part != null) {
            return part.side();
        }
        if (agency.country().equals(view.agency().country())) {
            return view.side();
        }
        return parts.values().stream()
                .filter(known -> known.agency().country().equals(agency.country()))
                .map(Part::side)
                .findFirst()
                .orElse(Side.other);
    }

    /** The rules for a reader, read once for all answers of the case. */
    Of of(CaseView view, Actor actor) {
        var number = view.number();
        var investigates = actor.functions().contains(POLICE)
                && consents.answer(
                                number, Purpose.ShareWithPolice, actor.country().value())
                        .filter(ConsentValue.Given::equals)
                        .isEmpty();
        return new Of(
                view,
                needToKnow.givenByOwnSide(number, actor),
                ofTheOthers(view, actor),
                SingletonSupplier.of(() -> withdrawals.of(view)),
                parts(view),
                SingletonSupplier.of(() -> disclosures.all(number)),
                consents.given(number, Purpose.ShareWithOriginAgency),
                investigates);
    }

    /**
     * The rules for one reader of one case.
     *
     * @param own what the access matrix allows outside of forms of what the own side gave
     * @param everywhere the same of what others gave
     * @param withdrawals whose record of a withdrawal is for the reader
     * @param sent what was sent of the case, read if an answer of another side is asked for
     * @param shared whether the person's consent to share with the origin stands
     * @param investigates whether it sees of the other side's only what came to itself
     */
    record Of(
            CaseView view,
            Predicate<FieldKey> own,
            Predicate<FieldKey> everywhere,
            Supplier<Predicate<AgencyCode>> withdrawals,
            Map<AgencyCode, Part> parts,
            Supplier<List<Disclosure>> sent,
            boolean shared,
            boolean investigates) {

        /** Whether the agency is on the reader's side of the border. */
        boolean ownSide(AgencyCode agency) {
            return side(agency) == view.side();
        }

        /** Since when the reader may see this version: it was given on the own side, or sent; empty if it may not. */
        Optional<Instant> since(StoredVersion version) {
            var field = version.sealed().field();
            if (field.isOfWithdrawal()) {
                return ownSide(version.by()) && withdrawals.get().test(version.by())
                        ? Optional.of(version.at())
                        : Optional.empty();
            }
            if (ownSide(version.by())) {
                return isOwn(version) || own.test(field) ? Optional.of(version.at()) : Optional.empty();
            }
            return everywhere.test(field) ? crossed(version) : Optional.empty();
        }

        /** Whether the own agency answered it, in the part that it has: of an earlier part it may have destroyed all. */
        private boolean isOwn(StoredVersion version) {
            return version.by().equals(view.agency())
                    && view.full()
                    && !version.at().isBefore(view.since());
        }

        private Optional<Instant> crossed(StoredVersion version) {
            if (side(version.by()) == Side.host && !shared) {
                return Optional.empty();
            }
            var corrected = version.correction();
            if (corrected != null && corrected.sentTo().stream().anyMatch(this::received)) {
                return Optional.of(version.at());
            }
            return sent.get().stream()
                    .filter(message -> side(message.by()) == side(version.by()) && received(message.to()))
                    .filter(message -> message.took(version.field(), version.id(), version.next()))
                    .map(Disclosure::at)
                    .findFirst();
        }

        private boolean received(AgencyCode to) {
            return investigates ? to.equals(view.agency()) : ownSide(to);
        }

        Side side(AgencyCode agency) {
            return FileRules.side(view, agency, parts);
        }
    }
}
