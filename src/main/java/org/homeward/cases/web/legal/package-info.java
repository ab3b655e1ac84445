/** What a court or a prosecutor decided anew, told from the page of a case. */
@NullMarked
package org.homeward.cases.web.legal;

import org.jspecify.annotations.NullMarked;
