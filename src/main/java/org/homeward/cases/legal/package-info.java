/** What a court or a prosecutor decides of a person whose return goes on. */
@NullMarked
@org.springframework.modulith.NamedInterface("legal")
package org.homeward.cases.legal;

import org.jspecify.annotations.NullMarked;
