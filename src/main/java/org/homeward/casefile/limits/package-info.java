/** The limits that the person set for sharing, and the recipients that they exclude. */
@NullMarked
@org.springframework.modulith.NamedInterface("limits")
package org.homeward.casefile.limits;

import org.jspecify.annotations.NullMarked;
