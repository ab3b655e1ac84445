/** Offices that are blocked contacts of a case: nothing of it goes to them. */
@NamedInterface
@NullMarked
package org.homeward.casefile.barred;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
