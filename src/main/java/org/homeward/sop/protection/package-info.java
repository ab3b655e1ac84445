/** What keeps a person in the host country, or protects them there, until the way home is free. */
@NullMarked
package org.homeward.sop.protection;

import org.jspecify.annotations.NullMarked;
