package org.homeward.engine.modelset;

import org.homeward.engine.wall.reading.Element;

/** A user task of a model. */
record ModelStep(ProcessModel process, Element element) {

    String key() {
        return element.attribute("id").orElse("");
    }

    String form() {
        return element.attribute("camunda:formRef").orElse("");
    }

    String formBinding() {
        return element.attribute("camunda:formRefBinding").orElse("");
    }

    String role() {
        return element.attribute("camunda:candidateGroups").orElse("");
    }

    /** A deadline key, a date or one variable. */
    String due() {
        return element.attribute("camunda:dueDate").orElse("");
    }
}
