/** The keys that lie outside the database, each case's data key, and the marks and hashes made with them. */
@NullMarked
@org.springframework.modulith.NamedInterface("keys")
package org.homeward.casefile.keys;

import org.jspecify.annotations.NullMarked;
