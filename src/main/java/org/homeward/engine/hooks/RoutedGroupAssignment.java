package org.homeward.engine.hooks;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.homeward.engine.ActingSide;
import org.homeward.engine.TaskRouting;
import org.homeward.shared.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Replaces a role of a model by the group of the agency that has this role in the case today. */
@Component
final class RoutedGroupAssignment {

    private final TaskRouting routing;

    RoutedGroupAssignment(@Lazy TaskRouting routing) {
        this.routing = routing;
    }

    Expression replacing(Expression role) {
        return new RoutedGroup(role.getExpressionText());
    }

    private final class RoutedGroup implements Expression {

        private final String role;

        RoutedGroup(String role) {
            this.role = role;
        }

        @Override
        public Object getValue(VariableScope scope) {
            var number = new CaseNumber(businessKey(scope));
            return routing.holderOf(number, ActingSide.resolved(role, scope::getVariable), scope::getVariable)
                    .candidateGroup();
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException("A routed group can't be set");
        }

        @Override
        public String getExpressionText() {
            return role;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }

    private static String businessKey(VariableScope scope) {
        var execution = scope instanceof TaskEntity task
                ? task.getExecution()
                : (org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity) scope;
        return execution.getProcessInstance().getBusinessKey();
    }
}
