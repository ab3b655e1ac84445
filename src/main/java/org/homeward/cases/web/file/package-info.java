/** What is known of a person: the page, the paper, the API, a correction, and a finished step as it was answered. */
@NullMarked
package org.homeward.cases.web.file;

import org.jspecify.annotations.NullMarked;
