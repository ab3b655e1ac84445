/** The person's file: the page, the paper, the API, a correction, and a finished step with its answers. */
@NullMarked
package org.homeward.cases.web.file;

import org.jspecify.annotations.NullMarked;
