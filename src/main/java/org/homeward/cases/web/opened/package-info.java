/** Steps that open from the page of a case: the age is settled, a court or a prosecutor decided anew. */
@NullMarked
package org.homeward.cases.web.opened;

import org.jspecify.annotations.NullMarked;
