package org.homeward.overdue.bulk;

import java.util.Optional;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.ConcurrentStepFinishException;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does an act with one step of many, in a transaction of its own: one that fails leaves the others done. */
@Component
class BulkStepAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(BulkStepAttempts.class);

    private final CaseAccess access;
    private final WorkItems workItems;
    private final TransactionTemplate transaction;

    BulkStepAttempts(CaseAccess access, WorkItems workItems, PlatformTransactionManager transactions) {
        this.access = access;
        this.workItems = workItems;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Tries it once.
     *
     * @return why the step stays as it is; empty if the act was done
     */
    Optional<UnchangedReason> of(OpenStep step, StepAct act, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> requireOwn(step, actor));
            act.on(step);
            return Optional.empty();
        } catch (StepLeftUnchangedException stays) {
            return Optional.of(stays.why());
        } catch (NotFound gone) {
            return Optional.of(UnchangedReason.otherAgency);
        } catch (ConflictException over) {
            return Optional.of(UnchangedReason.over);
        } catch (InvalidContentException refused) {
            return Optional.of(UnchangedReason.notNow);
        } catch (ConcurrentStepFinishException | ConcurrencyFailureException met) {
            return Optional.of(UnchangedReason.busy);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A step of case {} failed among many: {}",
                    step.number(),
                    failed.getClass().getSimpleName());
            return Optional.of(UnchangedReason.busy);
        }
    }

    /** Again before each step: while the ones before it were done, this one may have been passed on to others. */
    private void requireOwn(OpenStep step, Actor actor) {
        access.atStep(step.number(), actor);
        if (workItems
                .find(step.id())
                .filter(now -> !now.agency().equals(actor.agency()))
                .isPresent()) {
            throw NotFound.aStep();
        }
    }
}
