package org.homeward.platform.commands;

/** The value of an option that is one of the two. */
enum YesOrNo {
    yes,
    no
}
