package org.homeward.overdue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.homeward.shared.Stage;

/** The number of steps of a stage that lie at a desk, and of those that are late. */
public record BoardCell(@JsonUnwrapped BoardAgency desk, Stage stage, long late, long open) {}
