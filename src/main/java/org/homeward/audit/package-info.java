/** Listens only: who did, read and was refused what, in an append-only log that is chained per case and sealed with a key. */
@NullMarked
package org.homeward.audit;

import org.jspecify.annotations.NullMarked;
