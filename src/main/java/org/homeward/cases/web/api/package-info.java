/** Cases over the API. */
@NullMarked
package org.homeward.cases.web.api;

import org.jspecify.annotations.NullMarked;
