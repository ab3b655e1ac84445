package org.homeward.deadlines;

import org.homeward.directory.Actor;

/** Somebody was shown what proves a pause; told in the same transaction, without the reference. */
public record PauseReferenceRead(Pause pause, Actor reader) {}
