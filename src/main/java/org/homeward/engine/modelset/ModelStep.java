package org.homeward.engine.modelset;

import org.homeward.engine.wall.reading.XmlElement;

/** A user task of a model. */
record ModelStep(ProcessModel process, XmlElement element) {

    String key() {
        return element.attribute("id").orElse("");
    }

    /** Its name in English; its key if it has no name. */
    String name() {
        return element.attribute("name").orElse(key());
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

    /** A deadline key or one variable that holds it. */
    String due() {
        return element.attribute("camunda:dueDate").orElse("");
    }
}
