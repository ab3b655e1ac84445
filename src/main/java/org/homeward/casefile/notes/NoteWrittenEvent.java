package org.homeward.casefile.notes;

import org.homeward.shared.AgencyCode;

/** A note was written; told in its transaction. */
public record NoteWrittenEvent(Note note, AgencyCode agency) {}
