package org.homeward.platform;

import java.util.Comparator;
import java.util.List;
import org.homeward.shared.ActingParty;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Runs the start steps in their order, then opens the gate. */
@Component
final class StartSteps implements ApplicationRunner {

    private final List<StartStep> steps;

    private final Readiness readiness;

    StartSteps(List<StartStep> steps, Readiness readiness) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(StartStep::order)).toList();
        this.readiness = readiness;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        steps.forEach(step -> ActingParty.asSystem("start", step::run));
        readiness.open();
    }
}
