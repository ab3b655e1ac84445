/** A person who came home and is exploited again gets a new case, without the first story (R14). */
@NullMarked
package org.homeward.cases.again;

import org.jspecify.annotations.NullMarked;
