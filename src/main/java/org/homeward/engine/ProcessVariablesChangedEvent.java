package org.homeward.engine;

import org.homeward.shared.CaseNumber;

/** A hand-in or a message has set variables of the case's processes; told in the same transaction. */
public record ProcessVariablesChangedEvent(CaseNumber number) {}
