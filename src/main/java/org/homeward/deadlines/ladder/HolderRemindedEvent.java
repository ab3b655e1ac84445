package org.homeward.deadlines.ladder;

import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;

/** A supervisor reminded a step's holder by hand; told in the same transaction. */
public record HolderRemindedEvent(OpenStep step, Actor by) {}
