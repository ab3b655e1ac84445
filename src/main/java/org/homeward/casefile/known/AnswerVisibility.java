package org.homeward.casefile.known;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.LocalOfficerAccess;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.SharedAnswerVersions;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The versions of answers that a reader may see outside of the forms of own steps: those of the own agency, also when its part is over
 * (words that it added to another agency's answer are that agency's); those of the own side, as far as the access matrix allows them
 * everywhere; those of the other side that were sent, while the share stands (R3, R4), to local officers name and village (R6), and to
 * investigators only those that came to them or that the person lets go to the police of their country (R10). Answers about a withdrawal
 * have readers of their own.
 */
@Component
final class AnswerVisibility {

    private static final String POLICE = "police";

    private final NeedToKnow needToKnow;
    private final SharedAnswerVersions shares;
    private final Consents consents;
    private final LocalOfficerAccess locals;
    private final WithdrawalAnswerReaders withdrawals;

    AnswerVisibility(
            NeedToKnow needToKnow,
            SharedAnswerVersions shares,
            Consents consents,
            LocalOfficerAccess locals,
            WithdrawalAnswerReaders withdrawals) {
        this.needToKnow = needToKnow;
        this.shares = shares;
        this.consents = consents;
        this.locals = locals;
        this.withdrawals = withdrawals;
    }

    /** Whether the agency is on the side of the view. */
    boolean ownSide(GrantedCaseAccess view, AgencyCode agency) {
        return shares.of(view).ownSide(agency);
    }

    private Predicate<FieldKey> ofTheOthers(GrantedCaseAccess view, Actor actor) {
        var everywhere = needToKnow.everywhere(view.number(), actor);
        return locals.isOne(view, actor) ? everywhere.and(LocalOfficerAccess::get) : everywhere;
    }

    /** The rules for a reader, read once for all answers of the case. */
    Of of(GrantedCaseAccess view, Actor actor) {
        var number = view.number();
        var investigates = actor.functions().contains(POLICE)
                && consents.answer(
                                number, Purpose.ShareWithPolice, actor.country().value())
                        .filter(ConsentValue.Given::equals)
                        .isEmpty();
        return new Of(
                shares.of(view),
                needToKnow.givenByOwnSide(number, actor),
                ofTheOthers(view, actor),
                SingletonSupplier.of(() -> withdrawals.of(view)),
                consents.given(number, Purpose.ShareWithOriginAgency),
                investigates,
                view.over());
    }

    /** The rules for a reader of a step that its own agency answered: the agency's answers, as far as the form allows. */
    Of ofOwnStep(GrantedCaseAccess view, Actor actor) {
        return new Of(
                shares.of(view),
                needToKnow.inForm(view, actor),
                field -> false,
                SingletonSupplier.of(() -> withdrawals.of(view)),
                false,
                false,
                true);
    }

    /**
     * The rules for one reader of one case.
     *
     * @param own what the access matrix allows outside of forms of what the own side gave
     * @param everywhere the same of what others gave
     * @param withdrawals whose record of a withdrawal is for the reader
     * @param shared whether the person's consent to share with the origin stands
     * @param investigates whether it sees of the other side's only what came to itself
     * @param ownOnly whether it reads only what its own agency gave
     */
    record Of(
            SharedAnswerVersions.Reach reach,
            Predicate<FieldKey> own,
            Predicate<FieldKey> everywhere,
            Supplier<Predicate<AgencyCode>> withdrawals,
            boolean shared,
            boolean investigates,
            boolean ownOnly) {

        GrantedCaseAccess view() {
            return reach.view();
        }

        /** Whether the agency is on the reader's side of the border. */
        boolean ownSide(AgencyCode agency) {
            return reach.ownSide(agency);
        }

        /** Since when the reader may see this version: it was given on the own side, or sent; empty if it may not. */
        Optional<Instant> since(StoredVersion version) {
            var field = version.sealed().field();
            if (field.isOfWithdrawal()) {
                return reach.isOurs(version.place()) && withdrawals.get().test(version.by())
                        ? Optional.of(version.at())
                        : Optional.empty();
            }
            if (reach.isOurs(version.place()) && mayReadJoined(version)) {
                return version.owner().equals(view().agency()) || !ownOnly && own.test(field)
                        ? Optional.of(version.at())
                        : Optional.empty();
            }
            return !ownOnly && everywhere.test(field) ? crossed(version) : Optional.empty();
        }

        /** Words that its own side added to the other side's tell no more of these than the reader may know (R3, R6). */
        private boolean mayReadJoined(StoredVersion version) {
            var joined = version.joined();
            return joined == null || ownSide(version.owner()) || since(joined).isPresent();
        }

        private Optional<Instant> crossed(StoredVersion version) {
            if (reach.side(version.owner()) == BorderSide.host && !shared) {
                return Optional.empty();
            }
            return reach.brought(version.place(), this::received).map(Disclosure::at);
        }

        private boolean received(AgencyCode to) {
            return investigates ? to.equals(view().agency()) : ownSide(to);
        }

        /**
         * Whether the step was answered in a share that has ended: nothing of it is read there, what steered the journey as little
         * as the answers. One that left no answer in the file counts by its time.
         */
        boolean ended(FinishedStep step, List<StoredVersion> all) {
            return all.stream()
                    .filter(version -> step.id().equals(version.step()) && !version.corrected())
                    .findFirst()
                    .map(version -> reach.ended(step.agency(), version.id()))
                    .orElseGet(() ->
                            reach.ended(step.agency(), 1) && step.finished().isBefore(view().since()));
        }
    }
}
