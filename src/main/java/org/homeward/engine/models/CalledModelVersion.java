package org.homeward.engine.models;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets a call or a rule of a model run in the version that its case keeps. */
@Component
public class CalledModelVersion {

    private final Releases releases;
    private final NewestModelsOutsidePhases newest;

    CalledModelVersion(@Lazy Releases releases, @Lazy NewestModelsOutsidePhases newest) {
        this.releases = releases;
        this.newest = newest;
    }

    public void bindProcess(BaseCallableElement called) {
        bind(called, scope -> {
            var key = called.getDefinitionKey(scope);
            return releases.of(number(scope))
                    .process(key)
                    .map(Release.Definition::version)
                    .orElseGet(() -> newest.process(key).version());
        });
    }

    public void bindDecision(BaseCallableElement called) {
        bind(called, scope -> {
            var key = called.getDefinitionKey(scope);
            return releases.of(number(scope))
                    .decision(key)
                    .map(Release.Definition::version)
                    .orElseGet(() -> newest.decision(key).version());
        });
    }

    private static void bind(BaseCallableElement called, Version version) {
        called.setBinding(CallableElementBinding.VERSION);
        called.setVersionValueProvider(version);
    }

    private static @Nullable CaseNumber number(VariableScope scope) {
        var key = scope instanceof ExecutionEntity execution
                ? execution.getProcessInstance().getBusinessKey()
                : null;
        return key == null || !CaseNumber.isOne(key) ? null : new CaseNumber(key);
    }

    /** A version that is asked for when the call is reached. */
    @FunctionalInterface
    private interface Version extends ParameterValueProvider {

        int of(VariableScope scope);

        @Override
        default Object getValue(VariableScope scope) {
            return of(scope);
        }

        @Override
        default boolean isDynamic() {
            return true;
        }
    }
}
