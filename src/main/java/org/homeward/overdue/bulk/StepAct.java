package org.homeward.overdue.bulk;

import org.homeward.engine.steps.OpenStep;

/** An act on one of many steps; a refusal of that step doesn't touch the others. */
@FunctionalInterface
interface StepAct {

    void on(OpenStep step);
}
