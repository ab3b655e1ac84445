/** Talk about a case: questions to the other side, on a page and over the API. */
@NullMarked
package org.homeward.cases.web.talk;

import org.jspecify.annotations.NullMarked;
