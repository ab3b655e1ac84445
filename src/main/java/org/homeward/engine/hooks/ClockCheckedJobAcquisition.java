package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.homeward.shared.ClockAgreement;

/** Takes no job while this machine's clock is off: timers would fire on a day that hasn't come. */
final class ClockCheckedJobAcquisition extends DefaultAcquireJobsCommandFactory {

    private final ClockAgreement time;

    ClockCheckedJobAcquisition(JobExecutor executor, ClockAgreement time) {
        super(executor);
        this.time = time;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int atMost) {
        return time.isKept() ? super.getCommand(atMost) : context -> new AcquiredJobs(0);
    }
}
