/** Questions to the unit on the other side, their answers and translations: encrypted, after the share only (R3, R4). */
@NullMarked
@NamedInterface("questions")
package org.homeward.channel.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
