package org.homeward.shell.web.operations;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.homeward.directory.people.Actor;
import org.homeward.engine.FailedJobs;
import org.homeward.engine.steps.WorkItemDrift;
import org.homeward.notices.OutboxOperations;
import org.homeward.shared.ActingParty;
import org.homeward.shared.OperatorActedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operator's acts: done as a system actor, since mails and jobs are everybody's. The audit log hears of each act and its author in the
 * same transaction.
 */
@Component
class OperatorActs {

    private final OutboxOperations mails;
    private final FailedJobs jobs;
    private final WorkItemDrift drift;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OperatorActs(
            OutboxOperations mails,
            FailedJobs jobs,
            WorkItemDrift drift,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.jobs = jobs;
        this.drift = drift;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** False if the mail isn't dead. */
    boolean retryMail(long mail, Actor by) {
        return told("mailRetried", String.valueOf(mail), by, () -> mails.retry(mail));
    }

    /** False if the mail isn't dead. */
    boolean dropMail(long mail, Actor by) {
        return told("mailDropped", String.valueOf(mail), by, () -> mails.drop(mail));
    }

    /** False if it isn't a failed job. */
    boolean retryJob(String job, Actor by) {
        return told("jobRetried", job, by, () -> jobs.retry(job));
    }

    /** How many work items it mended. */
    int repair(Actor by) {
        return asSystem(() -> {
            var mended = drift.repair();
            tell("workItemsMended", String.valueOf(mended), by);
            return mended;
        });
    }

    private boolean told(String what, String which, Actor by, BooleanSupplier act) {
        return asSystem(() -> {
            var done = act.getAsBoolean();
            if (done) {
                tell(what, which, by);
            }
            return done;
        });
    }

    private void tell(String what, String which, Actor by) {
        events.publishEvent(new OperatorActedEvent(by.username(), by.agency(), what, which));
    }

    private <T> T asSystem(Supplier<T> act) {
        return ActingParty.asSystem(
                "operations", () -> Objects.requireNonNull(transaction.execute(status -> act.get())));
    }
}
