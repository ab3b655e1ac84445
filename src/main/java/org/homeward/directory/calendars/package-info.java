/** Holiday tables and office hours that are replaced while running. */
@NullMarked
@org.springframework.modulith.NamedInterface("calendars")
package org.homeward.directory.calendars;

import org.jspecify.annotations.NullMarked;
