package org.homeward.casefile.notes;

import org.homeward.shared.AgencyCode;

/** A note was written; told in its transaction. */
public record NoteWritten(Note note, AgencyCode agency) {}
