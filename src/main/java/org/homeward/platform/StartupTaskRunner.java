package org.homeward.platform;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.homeward.shared.ActingParty;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Runs the start steps in their order, opens the gate, then runs those that nobody waits for. */
@Component
final class StartupTaskRunner implements ApplicationRunner {

    private final List<StartupTask> steps;

    private final Readiness readiness;

    private final ApplicationContext context;

    StartupTaskRunner(List<StartupTask> steps, Readiness readiness, ApplicationContext context) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(StartupTask::order))
                .toList();
        this.readiness = readiness;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        run(step -> step.order() < StartupTask.BEHIND_THE_PAGES);
        readiness.open();
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        context.publishEvent(new PagesOpenedEvent());
        run(step -> step.order() >= StartupTask.BEHIND_THE_PAGES);
    }

    private void run(Predicate<StartupTask> which) {
        steps.stream().filter(which).forEach(step -> ActingParty.asSystem("start", step::run));
    }
}
