package org.homeward.engine;

/** The record that routing and clocks read has changed; told in the same transaction. */
public record CaseFactsChanged(CaseFacts before, CaseFacts after) {}
