package org.homeward;

import org.homeward.platform.commands.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Homeward. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Homeward {

    public static void main(String[] arguments) {
        Commands.run(Homeward.class, arguments).ifPresent(System::exit);
    }
}
