package org.homeward.platform.commands;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of each command about an account that describe the person; null is an option that the command doesn't name. */
final class PersonOptions {

    @Option(names = "--name", paramLabel = "TEXT", description = "The person's name; without it the user name.")
    @Nullable
    String name;

    @Option(names = "--language", paramLabel = "CODE", description = "The language of the pages, such as en, km, th.")
    @Nullable
    String language;

    @Option(
            names = "--mail",
            paramLabel = "ADDRESS",
            description = "Where reminders go; without it to the agency's address.")
    @Nullable
    String mail;
}
