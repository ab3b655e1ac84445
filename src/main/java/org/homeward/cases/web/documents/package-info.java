/** Documents of a case, on pages and over the API. */
@NullMarked
package org.homeward.cases.web.documents;

import org.jspecify.annotations.NullMarked;
