package org.homeward.overdue;

import org.homeward.shared.Stage;

/** How many steps of a stage lie at a desk, and how many of them are late. */
public record BoardCell(BoardDesk desk, Stage stage, long late, long open) {}
