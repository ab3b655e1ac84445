/** A case as a whole: opening it, the list of cases, the case's own page, and the papers that the person may take along. */
@NullMarked
package org.homeward.cases;

import org.jspecify.annotations.NullMarked;
