/** Consents that the person takes back, on a page and over the API. */
@NullMarked
package org.homeward.cases.web.withdrawals;

import org.jspecify.annotations.NullMarked;
