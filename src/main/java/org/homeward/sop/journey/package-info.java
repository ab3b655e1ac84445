/** The whole journey: how it ends, what a receipted hand-over changes. */
@NullMarked
package org.homeward.sop.journey;

import org.jspecify.annotations.NullMarked;
