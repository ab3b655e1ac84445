/** What is known of a person, answer by answer, as far as a reader may see it; and how an answer is corrected. */
@NullMarked
@org.springframework.modulith.NamedInterface("known")
package org.homeward.casefile.known;

import org.jspecify.annotations.NullMarked;
