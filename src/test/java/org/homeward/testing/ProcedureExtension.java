package org.homeward.testing;

import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** Deploys the model of a class once, gives each test its {@link Procedure} and takes all away again. */
final class ProcedureExtension extends ProcessEngineExtension implements BeforeAllCallback, BeforeEachCallback {

    private @Nullable Deployment deployment;
    private @Nullable Procedure procedure;

    ProcedureExtension() {
        useProcessEngine(ProcedureEngine.engine());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        initializeServices();
        AbstractAssertions.init(processEngine);
        var model = ProcedureModel.of(file(context));
        deployment = model.deploy(repositoryService);
        procedure = new Procedure(processEngine, model, ProcedureEngine.standIns());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ProcedureEngine.standIns().forget();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Procedure.class || super.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Procedure.class && procedure != null
                ? procedure
                : super.resolveParameter(parameter, context);
    }

    /** Leaves the clock alone, which is that of the tests' application too; there is nothing else to clear. */
    @Override
    public void afterTestExecution(ExtensionContext context) {}

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (deployment != null) {
            repositoryService.deleteDeployment(deployment.getId(), true, true, true);
        }
        AbstractAssertions.reset();
        ProcedureEngine.tested().add(file(context));
        super.afterAll(context);
    }

    private static String file(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(ProcedureTest.class).value();
    }
}
