package org.homeward.platform.demo;

import java.io.IOException;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.sandbox.Walks;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** Records the walks that the program brings, with {@code -Dhomeward.record=true}. */
@EnabledIfSystemProperty(named = "homeward.record", matches = "true")
@DatabaseTest
class DeliveredWalksRecordTest {

    @Autowired
    Walks walks;

    @Autowired
    DirectoryOptionSource lists;

    @Test
    void they_are_found_and_written() throws IOException {
        var recorder = new DeliveredWalksRecorder(walks, lists);
        try {
            recorder.record();
        } finally {
            recorder.end();
        }
    }
}
