/** Decisions of a court or a prosecutor about a person whose return goes on. */
@NullMarked
@org.springframework.modulith.NamedInterface("legal")
package org.homeward.cases.legal;

import org.jspecify.annotations.NullMarked;
