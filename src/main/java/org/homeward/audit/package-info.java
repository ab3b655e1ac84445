/** Listens only: every act, every reading and every refusal goes into an append-only log that is chained per case and sealed with a key. */
@NullMarked
package org.homeward.audit;

import org.jspecify.annotations.NullMarked;
