package org.homeward.engine.steps;

/**
 * The position of a step in the models.
 *
 * @param definitionId the version of the process by its id
 * @param key the step's id in the model
 */
public record StepModelPosition(String processKey, String processInstance, String definitionId, String key) {}
