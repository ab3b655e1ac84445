package org.homeward.sop.declared;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.channel.ThrowEventMessages;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.models.CallingProcess;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Does what a declaration says where a model calls it by name; each has a bean under its name. */
@Component
@Import(DeclaredModelCalls.Beans.class)
class DeclaredModelCalls {

    private final CaseStateLoader cases;
    private final ProductEffectHandler apply;
    private final CaseFactsRecords facts;
    private final ThrowEventMessages messages;
    private final Clock clock;

    DeclaredModelCalls(
            CaseStateLoader cases,
            ProductEffectHandler apply,
            CaseFactsRecords facts,
            ThrowEventMessages messages,
            Clock clock) {
        this.cases = cases;
        this.apply = apply;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    private void call(ModelCallRules declared, DelegateExecution execution) {
        var called = called(declared, execution);
        var told = Map.<CasePart<?>, Supplier<Object>>of(
                CasePart.PROCESS, () -> CallingProcess.known(execution),
                CasePart.SIDE_ADDRESSED,
                        () -> CallingProcess.sideAddressed(execution).orElseThrow());
        var effects = declared.of(cases.of(called, told));
        CallingProcess.set(execution, apply.apply(effects, called, carried -> messages.send(execution, carried)));
    }

    /** As if it were a step in which nobody says anything. */
    private HandedInStep called(ModelCallRules declared, DelegateExecution execution) {
        var number = new CaseNumber(execution.getProcessBusinessKey());
        return new HandedInStep(
                number,
                new StepId(execution.getId()),
                declared.name(),
                facts.of(number).openedBy(),
                "",
                clock.instant(),
                Map.of(),
                Set.of());
    }

    /** Makes a bean for each declaration. */
    static final class Beans implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            DeclaredSteps.CALLED.forEach(declared -> registry.registerBean(
                    declared.name(),
                    ModelDelegate.class,
                    bean -> bean.supplier(context -> {
                        var calls = context.bean(DeclaredModelCalls.class);
                        return execution -> calls.call(declared, execution);
                    })));
        }
    }
}
