/** One answer to every problem, as a page or as problem+json. */
@NullMarked
package org.homeward.shell.web.errors;

import org.jspecify.annotations.NullMarked;
