/** The parts of a case that keep a person in the host country, or protect them there, until the way home is free. */
@NullMarked
package org.homeward.sop.protection;

import org.jspecify.annotations.NullMarked;
