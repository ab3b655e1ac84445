/** One answer for whatever goes wrong, as a page or as problem+json. */
@NullMarked
package org.homeward.shell.web.errors;

import org.jspecify.annotations.NullMarked;
