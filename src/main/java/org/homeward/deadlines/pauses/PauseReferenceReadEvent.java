package org.homeward.deadlines.pauses;

import org.homeward.deadlines.Pause;
import org.homeward.directory.people.Actor;

/** Somebody was shown what proves a pause; told in the same transaction, without the reference. */
public record PauseReferenceReadEvent(Pause pause, Actor reader) {}
