/** Shows how much work each person of an agency has, and the next step of each. */
@NullMarked
package org.homeward.overdue.workload;

import org.jspecify.annotations.NullMarked;
