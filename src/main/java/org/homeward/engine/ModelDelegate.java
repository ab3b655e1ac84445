package org.homeward.engine;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A bean that models may name; nothing else of the application can be reached from a model. */
public interface ModelDelegate extends JavaDelegate {}
