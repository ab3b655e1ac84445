package org.homeward.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Writes down which user tasks the tests' engine entered and which sequence flows it took, as {@code process/element}. */
public final class ModelCoverage extends AbstractBpmnParseListener {

    private final Set<String> passed = new ConcurrentSkipListSet<>();

    /** What was entered or taken since the engine started. */
    public Set<String> passed() {
        return passed;
    }

    /** What is entered or taken in the meantime. */
    public Set<String> during(Runnable piece) {
        var before = Set.copyOf(passed);
        passed.clear();
        piece.run();
        var during = new TreeSet<>(passed);
        passed.addAll(before);
        return during;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, noting(activity.getProcessDefinition(), element));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(
                ExecutionListener.EVENTNAME_TAKE, noting(transition.getProcessDefinition(), element));
    }

    private ExecutionListener noting(Object definition, Element element) {
        var place = ((ProcessDefinitionEntity) definition).getKey() + "/" + element.attribute("id");
        return execution -> passed.add(place);
    }
}
