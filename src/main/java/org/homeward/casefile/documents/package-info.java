/** Signed letters, consents and receipts of a case, encrypted with its own key. */
@NullMarked
@org.springframework.modulith.NamedInterface("documents")
package org.homeward.casefile.documents;

import org.jspecify.annotations.NullMarked;
