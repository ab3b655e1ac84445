/** The age of a case's person, to be settled from its page. */
@NullMarked
package org.homeward.cases.web.age;

import org.jspecify.annotations.NullMarked;
