/** Formal decisions by several agencies: the members of a panel, their opinions, and the quorum. */
@NullMarked
package org.homeward.sop.panel;

import org.jspecify.annotations.NullMarked;
