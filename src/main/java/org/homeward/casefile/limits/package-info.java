/** What the person doesn't want shared, and with whom. */
@NullMarked
@org.springframework.modulith.NamedInterface("limits")
package org.homeward.casefile.limits;

import org.jspecify.annotations.NullMarked;
