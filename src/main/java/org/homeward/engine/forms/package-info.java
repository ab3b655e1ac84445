/** Forms as the viewer sees them: what they ask, whether an answer is right, how they read in a language. */
@NullMarked
@org.springframework.modulith.NamedInterface("forms")
package org.homeward.engine.forms;

import org.jspecify.annotations.NullMarked;
