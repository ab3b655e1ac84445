/** Whom a case is about, on top of its pages: as far as the reader may know, and with what must not be missed. */
@NullMarked
@org.springframework.modulith.NamedInterface("person")
package org.homeward.casefile.person;

import org.jspecify.annotations.NullMarked;
