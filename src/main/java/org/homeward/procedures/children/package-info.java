/** What keeps a child safe: its guardian, what is agreed to with it, what the panel found best. */
@NullMarked
@org.springframework.modulith.NamedInterface("children")
package org.homeward.procedures.children;

import org.jspecify.annotations.NullMarked;
