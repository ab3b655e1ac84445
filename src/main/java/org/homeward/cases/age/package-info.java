/** The question of a person's age, asked at any time of a case. */
@NullMarked
@org.springframework.modulith.NamedInterface("age")
package org.homeward.cases.age;

import org.jspecify.annotations.NullMarked;
