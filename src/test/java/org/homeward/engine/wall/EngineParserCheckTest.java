package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.engine.wall.reading.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine would refuse at the moment of publishing is told while the draft is written. */
class EngineParserCheckTest {

    private static final Path MODEL = Path.of("processes/repatriation/repatriation.bpmn");

    @Test
    void the_packaged_models_are_read() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                assertThat(EngineParserCheck.refusals(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "default=\"flow_agreed_noReturn\"|default=\"nosuch\"|gateway_agreed",
                "targetRef=\"userTask_requestTracing\"|targetRef=\"nowhere\"|flow_askOrigin_requestTracing",
                "messageRef=\"message_requestAcknowledged\" />|/>|event_requestAcknowledged",
                "~<bpmn:endEvent id=\"event_handedOver\"~|~<bpmn:boundaryEvent id=\"border\" attachedToRef=\"nobody\" /><bpmn:endEvent id=\"event_handedOver\"~|border",
                "~<bpmn:endEvent id=\"event_handedOver\"~|~<bpmn:boundaryEvent id=\"border\" attachedToRef=\"userTask_requestTracing\" /><bpmn:endEvent id=\"event_handedOver\"~|border",
                "~<bpmn:endEvent id=\"event_handedOver\"~|~<bpmn:boundaryEvent id=\"border\" attachedToRef=\"userTask_requestTracing\"><bpmn:timerEventDefinition id=\"timer\" /></bpmn:boundaryEvent><bpmn:endEvent id=\"event_handedOver\"~|border",
                "~<bpmn:startEvent id=\"event_returnToDiscuss\"~|~<bpmn:startEvent id=\"event_second\" /><bpmn:startEvent id=\"event_returnToDiscuss\"~|event_returnToDiscuss",
                "historyTimeToLive=\"3650\"|historyTimeToLive=\"abc\"|repatriation"
            })
    void what_the_engine_refuses_is_named(String words, String others, String element) throws IOException {
        var text = Files.readString(MODEL);
        assertThat(text).contains(words);
        assertThat(refusals(text.replace(words, others)))
                .extracting(RefusalReason::element)
                .extracting(each -> each.replaceFirst(", .*", ""))
                .contains(element);
    }

    private static List<RefusalReason> refusals(String text) {
        return EngineParserCheck.refusals(text.getBytes(StandardCharsets.UTF_8));
    }
}
