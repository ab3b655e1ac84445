package org.homeward.platform.commands;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.platform.CannotStart;

/** A command's options, {@code --name value} or {@code --name=value}; each may be asked for at the terminal instead. */
record CommandOptions(Map<String, String> values) {

    /** What follows the name of an account; empty without one, and as {@link #of}. */
    static Optional<CommandOptions> afterName(Set<String> known, String... arguments) {
        return arguments.length == 0 || arguments[0].startsWith("-")
                ? Optional.empty()
                : of(known, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Empty if an option isn't known or has no value. */
    static Optional<CommandOptions> of(Set<String> known, String... arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            var parts = arguments[i].split("=", 2);
            var name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!known.contains(name) || parts.length == 1 && ++i == arguments.length) {
                return Optional.empty();
            }
            values.put(name, parts.length == 2 ? parts[1] : arguments[i]);
        }
        return Optional.of(new CommandOptions(Map.copyOf(values)));
    }

    /** The parts of a list, {@code a,b}; never asked for at the terminal. */
    Set<String> several(String name, Set<String> otherwise) {
        var given = values.get(name);
        return given == null
                ? otherwise
                : Arrays.stream(given.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** Never asked for at the terminal; throws {@link CannotStart} for another word than yes or no. */
    boolean yes(String name, boolean otherwise) {
        var given = values.getOrDefault(name, otherwise ? "yes" : "no");
        if (!given.equals("yes") && !given.equals("no")) {
            throw CannotStart.because("--" + name + " is yes or no.");
        }
        return given.equals("yes");
    }

    /** The option's value, else what is typed at a terminal, else the default. */
    String text(String name, String otherwise) {
        var given = values.get(name);
        if (given != null) {
            return given;
        }
        var terminal = System.console();
        var typed = terminal == null || !values.isEmpty() ? "" : terminal.readLine("%s [%s]: ", name, otherwise);
        return typed == null || typed.isBlank() ? otherwise : typed.strip();
    }
}
