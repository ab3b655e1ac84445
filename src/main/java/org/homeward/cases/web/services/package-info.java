/** The services of a case: the requested ones, and asking for one more, on a page and over the API. */
@NullMarked
package org.homeward.cases.web.services;

import org.jspecify.annotations.NullMarked;
