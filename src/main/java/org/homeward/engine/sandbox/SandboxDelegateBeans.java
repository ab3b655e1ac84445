package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.procedures.steps.DeclaredSteps;
import org.springframework.stereotype.Component;

/** The beans that the models of a walk reach, under the names of the product's delegates: the declared effects follow in the walk. */
@Component
final class SandboxDelegateBeans {

    private final WalkMessages messages;
    private final WalkDelegateCalls calls;

    SandboxDelegateBeans(WalkMessages messages, WalkDelegateCalls calls) {
        this.messages = messages;
        this.calls = calls;
    }

    Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        beans.put("sendMessage", (JavaDelegate) messages::send);
        beans.put("relayWithdrawal", (JavaDelegate) messages::relayWithdrawal);
        DeclaredSteps.CALLED.forEach(
                declared -> beans.put(declared.name(), (JavaDelegate) execution -> calls.call(declared, execution)));
        return beans;
    }
}
