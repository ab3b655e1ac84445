package org.homeward.platform.commands;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What each command about an account may say of the person; null is what it doesn't say. */
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
