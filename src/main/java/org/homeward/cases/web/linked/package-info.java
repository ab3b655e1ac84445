/** The page on which cases of persons who belong together are linked (R21). */
@NullMarked
package org.homeward.cases.web.linked;

import org.jspecify.annotations.NullMarked;
