package org.homeward.engine.modelset;

/** An effect that the program counts on: a set of models without its step is refused. */
public interface NeededEffect extends StepEffect {}
