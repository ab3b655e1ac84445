/** Shows people what they were told, as a page and over the API. */
@NullMarked
package org.homeward.notices.web;

import org.jspecify.annotations.NullMarked;
