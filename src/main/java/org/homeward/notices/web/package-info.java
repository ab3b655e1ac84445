/** Shows people their notices, as a page and over the API. */
@NullMarked
@NamedInterface("web")
package org.homeward.notices.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
