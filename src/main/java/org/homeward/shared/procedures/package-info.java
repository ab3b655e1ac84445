/** The words of the packaged models, a class per file: steps, messages, variables, outcomes. */
@NullMarked
package org.homeward.shared.procedures;

import org.jspecify.annotations.NullMarked;
