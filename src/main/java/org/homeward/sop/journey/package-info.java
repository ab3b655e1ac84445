/** The whole journey: its end, and the changes after a receipted hand-over. */
@NullMarked
package org.homeward.sop.journey;

import org.jspecify.annotations.NullMarked;
