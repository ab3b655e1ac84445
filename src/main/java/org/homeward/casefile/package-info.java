/** The person's case: encrypted records, consents, participation, timeline, and the one policy for the access to all of it. */
@NullMarked
package org.homeward.casefile;

import org.jspecify.annotations.NullMarked;
