/** Figures on a page and in the API. */
@NullMarked
package org.homeward.statistics.web;

import org.jspecify.annotations.NullMarked;
