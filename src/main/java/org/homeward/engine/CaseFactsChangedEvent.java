package org.homeward.engine;

import org.homeward.procedures.CaseFacts;

/** The record that routing and clocks read has changed; told in the same transaction. */
public record CaseFactsChangedEvent(CaseFacts before, CaseFacts after) {}
