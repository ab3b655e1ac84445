/** Figures without persons: counts by month and band, with small numbers hidden from those who read all countries. */
@NullMarked
package org.homeward.statistics;

import org.jspecify.annotations.NullMarked;
