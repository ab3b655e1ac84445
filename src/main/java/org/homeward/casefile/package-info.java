/** The person's case: encrypted records, consents, participation, timeline, and the one policy that says who may see what. */
@NullMarked
package org.homeward.casefile;

import org.jspecify.annotations.NullMarked;
