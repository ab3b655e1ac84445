package org.homeward.overdue;

import org.homeward.forecast.Likely;

/** A step that isn't late and is likely to be: its line, and when it is likely to be finished. */
public record LikelyLateStep(BoardRow row, Likely likely) {}
