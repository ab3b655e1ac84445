/** What somebody was told, as a page and over the API. */
@NullMarked
package org.homeward.shell.web.notices;

import org.jspecify.annotations.NullMarked;
