package org.homeward.studio.publishing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.homeward.directory.PackagedRoles;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.CheckedPhase;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.engine.moving.BackgroundCaseMigration;
import org.homeward.engine.moving.CaseMigration;
import org.homeward.engine.moving.MigrationPreview;
import org.homeward.engine.moving.MigrationProgress;
import org.homeward.engine.moving.MigrationRequest;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.studio.Sop;
import org.homeward.studio.agreements.Agreements;
import org.homeward.studio.agreements.OwnerNotices;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.DraftWorkflow;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.problems.DraftProblem;
import org.homeward.studio.problems.DraftProblems;
import org.homeward.studio.problems.ProblemWords;
import org.homeward.studio.trying.Scenarios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Asks for the review of a draft, says what publishing would do, and publishes: all of it or nothing. */
@Component
public class Publishing {

    private static final String SYSTEM = "studio";
    private static final int LONGEST_REASON = 1_000;

    private final SopDrafts drafts;
    private final DraftWorkflow course;
    private final Agreements agreements;
    private final OwnerNotices told;
    private final DraftProblems problems;
    private final Scenarios scenarios;
    private final Deployments deployments;
    private final CaseMigration moves;
    private final BackgroundCaseMigration round;
    private final DeferredDueRules dueRules;
    private final TransactionTemplate transaction;
    private final Supplier<ProgramContract> program =
            SingletonSupplier.of(() -> ProgramContract.packaged(PackagedRoles.names()));

    Publishing(
            SopDrafts drafts,
            DraftWorkflow course,
            Agreements agreements,
            OwnerNotices told,
            DraftProblems problems,
            Scenarios scenarios,
            Deployments deployments,
            CaseMigration moves,
            BackgroundCaseMigration round,
            DeferredDueRules dueRules,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.course = course;
        this.agreements = agreements;
        this.told = told;
        this.problems = problems;
        this.scenarios = scenarios;
        this.deployments = deployments;
        this.moves = moves;
        this.round = round;
        this.dueRules = dueRules;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The problems of the draft, errors first. */
    public List<DraftProblem> problems(SopDraft draft) {
        return problems.of(draft.sop(), drafts.files(draft.id()));
    }

    /**
     * Asks others to decide, and tells those whose own it touches; throws {@link InvalidContentException} with each error and each walk
     * that stops, {@code ActionNotAllowedException} for one who doesn't write in it.
     */
    public void askReview(DraftId id, Actor owner) {
        requireWalked(course.requireWriter(id, owner), owner);
        ActingParty.asSystem(SYSTEM, () -> transaction.executeWithoutResult(status -> review(id, owner)));
    }

    private void review(DraftId id, Actor owner) {
        if (course.askReview(id, owner)) {
            var draft = drafts.require(id, owner);
            agreements.put(draft, owner);
            told.ofReview(draft, agreements.of(draft).whose(), owner);
        }
    }

    /**
     * Asks another process owner to put a former version in force again: a draft with its content, in review unless this program finds
     * errors in it. The asking owner is its author. Throws {@link InvalidContentException} if nothing would change.
     */
    public DraftId goBack(Sop sop, int version, Actor owner) {
        var draft = Objects.requireNonNull(ActingParty.asSystem(
                SYSTEM,
                () -> transaction.execute(status -> {
                    var id = drafts.open(sop, version, owner);
                    if (drafts.changed(id).isEmpty()) {
                        throw InvalidContentException.whole("studio.refused.nothingChanged");
                    }
                    return drafts.require(id, owner);
                })));
        if (problems(draft).stream().noneMatch(DraftProblem::isError)) {
            ActingParty.asSystem(SYSTEM, () -> transaction.executeWithoutResult(status -> review(draft.id(), owner)));
        }
        return draft.id();
    }

    /**
     * The effect of publishing on running cases; nothing of it stays. Throws {@link InvalidContentException} with each error if no engine
     * may have the draft as it is.
     */
    public MigrationPreview preview(DraftId id, Actor owner) {
        var draft = drafts.require(id, owner);
        var files = drafts.files(id).byName();
        try {
            return ActingParty.asSystem(SYSTEM, () -> moves.preview(draft.sop().key(), files));
        } catch (ModelRefusedException refused) {
            requireNoErrors(draft);
            throw refused(draft.sop().key(), refused);
        }
    }

    /**
     * Publishes the draft; answers the version that it became. Nobody publishes what they changed, or another state of it
     * than they read: {@link ConflictException}. Throws {@code MissingAgreementException} while somebody whom it needs doesn't stand behind
     * it, {@link InvalidContentException} if running cases would get a due rule for new cases only that the approver doesn't accept.
     */
    public int publish(DraftId id, PublishOrder order, Actor approver) {
        agreements.require(course.requireOthers(id, approver), approver);
        var draft = course.requirePublishable(id, approver);
        requireSeen(draft, order.revision());
        // its walks and the check of the models take their time: they are gone before the draft is held
        requireWalked(draft, approver);
        Optional<Integer> version;
        do {
            var checked = checked(draft);
            requireNoErrors(draft);
            var coming = order.move()
                    ? dueRules.requireAccepted(draft, order.acceptedDueRules(), approver)
                    : List.<String>of();
            version = Objects.requireNonNull(ActingParty.asSystem(
                    SYSTEM,
                    () -> transaction.execute(
                            status -> published(id, draft.revision(), checked, order, coming, approver))));
        } while (version.isEmpty());
        return version.get();
    }

    private CheckedPhase checked(SopDraft draft) {
        var phase = draft.sop().key();
        try {
            return deployments.check(phase, drafts.files(draft.id()).byName(), program.get());
        } catch (ModelRefusedException refused) {
            requireNoErrors(draft);
            throw refused(phase, refused);
        }
    }

    private static void requireSeen(SopDraft draft, @Nullable Integer revision) {
        if (revision != null && revision != draft.revision()) {
            throw ConflictException.draftChanged();
        }
    }

    /** Empty if another version was put in force since it was checked. */
    private Optional<Integer> published(
            DraftId id, int revision, CheckedPhase checked, PublishOrder order, List<String> coming, Actor approver) {
        deployments.alone();
        var draft = course.requirePublishable(id, approver);
        agreements.require(draft, approver);
        requireSeen(draft, revision);
        var reason = order.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw InvalidContentException.field("reason", "studio.refused.reason", LONGEST_REASON);
        }
        var version = deployed(checked);
        version.ifPresent(number -> {
            agreements.put(draft, approver);
            course.published(draft, number, reason, approver);
            scenarios.forgetTakenOut(draft.sop());
            if (order.move()) {
                round.start(new MigrationRequest(checked.phase(), number, order.alsoDueRules(), Map.of()));
                course.dueRulesAccepted(draft, number, coming, approver);
            }
        });
        return version;
    }

    /**
     * Moves those running cases that aren't on the draft's version, which is in force; by one who didn't write it, and if all whom it
     * needs stand behind it. Throws {@link InvalidContentException} with each due rule for new cases only that isn't accepted.
     */
    public void moveRest(DraftId id, boolean alsoDueRules, Set<String> accepted, Actor owner) {
        drafts.require(id, owner);
        ActingParty.asSystem(
                SYSTEM, () -> transaction.executeWithoutResult(status -> startRest(id, alsoDueRules, accepted, owner)));
    }

    private void startRest(DraftId id, boolean alsoDueRules, Set<String> accepted, Actor owner) {
        var draft = course.requireMovable(id, owner);
        agreements.require(draft, owner);
        if (!canMoveRest(draft)) {
            throw ConflictException.nothingToMove();
        }
        var version = Objects.requireNonNull(draft.version());
        var coming = dueRules.requireAccepted(draft, accepted, owner);
        round.start(new MigrationRequest(draft.sop().key(), version, alsoDueRules, Map.of()));
        course.dueRulesAccepted(draft, version, coming, owner);
        course.moving(draft, true, owner);
    }

    /** Whether cases run that could move to the draft's version, and none is moving now. */
    public boolean canMoveRest(SopDraft draft) {
        var version = draft.version();
        var phase = draft.sop().key();
        return version != null
                && ActingParty.asSystem(
                        SYSTEM,
                        () -> deployments.inForce(phase) == version
                                && !isMoving(draft)
                                && !moves.movable(phase, version).isEmpty());
    }

    private boolean isMoving(SopDraft draft) {
        return progress(draft)
                .filter(last -> last.state() == MigrationProgress.State.running)
                .filter(last -> Integer.valueOf(last.toVersion()).equals(draft.version()))
                .isPresent();
    }

    /** The engine itself may refuse what it can't read. */
    private Optional<Integer> deployed(CheckedPhase checked) {
        try {
            return deployments.publish(checked);
        } catch (ModelRefusedException refused) {
            throw refused(checked.phase(), refused);
        }
    }

    private static InvalidContentException refused(String phase, ModelRefusedException refused) {
        return InvalidContentException.field(phase, "studio.refused.file", String.valueOf(refused.getMessage()));
    }

    /** How far the moving of running cases is; empty if none was ever moved. */
    public Optional<MigrationProgress> progress(SopDraft draft) {
        return ActingParty.asSystem(SYSTEM, () -> round.progress(draft.sop().key()));
    }

    /**
     * Stops moving to the draft's version: moved cases stay moved, the others stay on their version. Throws {@link ConflictException}
     * if none is moving to it.
     */
    public void stop(DraftId id, Actor owner) {
        var draft = drafts.require(id, owner);
        if (!isMoving(draft)) {
            throw ConflictException.notMoving();
        }
        ActingParty.asSystem(SYSTEM, () -> round.stop(draft.sop().key()));
        course.moving(draft, false, owner);
    }

    /** Walks are gone through files without errors only. */
    private void requireWalked(SopDraft draft, Actor reader) {
        requireNoErrors(draft);
        scenarios.requirePassed(draft.sop(), drafts.files(draft.id()), reader.language());
    }

    private void requireNoErrors(SopDraft draft) {
        var errors = problems(draft).stream()
                .filter(DraftProblem::isError)
                .map(error -> new FieldProblem(
                        error.element(), "problem." + error.code(), ProblemWords.arguments(error.arguments())))
                .toList();
        if (!errors.isEmpty()) {
            throw InvalidContentException.fields(errors);
        }
    }
}
