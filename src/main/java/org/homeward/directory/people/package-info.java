/** The people who work with Homeward: accounts, roles, tokens of programs, absences and deputies, and each reader's language and time. */
@NullMarked
@org.springframework.modulith.NamedInterface("people")
package org.homeward.directory.people;

import org.jspecify.annotations.NullMarked;
