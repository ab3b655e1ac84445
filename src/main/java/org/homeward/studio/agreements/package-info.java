/** Who has to agree to a change before it is published, who did, and who objects. */
@NullMarked
package org.homeward.studio.agreements;

import org.jspecify.annotations.NullMarked;
