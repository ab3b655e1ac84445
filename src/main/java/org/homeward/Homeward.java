package org.homeward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Homeward. */
@SpringBootApplication
public class Homeward {

    public static void main(String[] arguments) {
        SpringApplication.run(Homeward.class, arguments);
    }
}
