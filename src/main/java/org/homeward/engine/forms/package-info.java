/** Forms as the viewer sees them: their questions, the check of an answer, their words in a language. */
@NullMarked
@org.springframework.modulith.NamedInterface("forms")
package org.homeward.engine.forms;

import org.jspecify.annotations.NullMarked;
