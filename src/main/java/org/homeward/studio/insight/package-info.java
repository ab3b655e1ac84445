/** The results of the cases at each step of a procedure: counts, days taken and ways taken, without a case's number. */
@NullMarked
package org.homeward.studio.insight;

import org.jspecify.annotations.NullMarked;
