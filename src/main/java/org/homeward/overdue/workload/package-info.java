/** Shows who of an agency has how much to do, and what comes next for each. */
@NullMarked
package org.homeward.overdue.workload;

import org.jspecify.annotations.NullMarked;
