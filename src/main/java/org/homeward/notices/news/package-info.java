/** Events at a desk, told to its people when a sweep is through: each event once, many events by one notice. */
@NullMarked
@NamedInterface("news")
package org.homeward.notices.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
