package org.homeward.shared.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build writes of the words of a model. */
class GeneratedProceduresTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <message id="message_answered" name="letters.answered"/>
              <process id="letter" name="A letter">
                <userTask id="userTask_writeLetter" camunda:dueDate="letter"/>
                <serviceTask id="task_send" camunda:delegateExpression="${sendMessage}"/>
                <sequenceFlow id="flow"><conditionExpression>${way == 'byPost' and not sent}</conditionExpression></sequenceFlow>
                <sequenceFlow id="flow2"><conditionExpression>${urgent == 'yes'}</conditionExpression></sequenceFlow>
                <callActivity id="call"><extensionElements>
                  <camunda:in source="sender" target="writer"/>
                </extensionElements></callActivity>
                <endEvent id="end"><extensionElements>
                  <camunda:properties><camunda:property name="outcome" value="arrived"/></camunda:properties>
                </extensionElements></endEvent>
              </process>
              <process id="replyToLetter" name="The reply"/>
            </definitions>
            """;

    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="postage"/></definitions>
            """;

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compiles() {
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", compiled.toString(), "src/build/java/GenerateProcedures.java"))
                .isZero();
    }

    @Test
    void each_word_of_a_model_is_a_constant_of_its_group() throws Exception {
        // given
        write("letter.bpmn", MODEL);

        // when
        generate();

        // then
        assertThat(written("LetterProcess")).isEqualTo("""
                        package org.homeward.shared.procedures;

                        /** The words of {@code letter}: A letter. */
                        public final class LetterProcess {

                            public static final String KEY = "letter";
                            public static final String REPLY_TO_LETTER = "replyToLetter";

                            private LetterProcess() {}

                            /** User tasks. */
                            public static final class Step {

                                public static final String WRITE_LETTER = "userTask_writeLetter";

                                private Step() {}
                            }

                            /** Messages. */
                            public static final class Message {

                                public static final String ANSWERED = "letters.answered";

                                private Message() {}
                            }

                            /** Variables that the model reads or hands on. */
                            public static final class Variable {

                                public static final String SENDER = "sender";
                                public static final String SENT = "sent";
                                public static final String URGENT = "urgent";
                                public static final String WAY = "way";
                                public static final String WRITER = "writer";

                                private Variable() {}
                            }

                            /** Codes that conditions compare with. */
                            public static final class Answer {

                                public static final String BY_POST = "byPost";

                                private Answer() {}
                            }

                            /** How an end event says it came out. */
                            public static final class Outcome {

                                public static final String ARRIVED = "arrived";

                                private Outcome() {}
                            }
                        }
                        """);
    }

    @Test
    void a_decision_has_its_key() throws Exception {
        // given
        write("postage.dmn", DECISION);

        // when
        generate();

        // then
        assertThat(written("Decision")).contains("String POSTAGE = \"postage\";");
    }

    @Test
    void two_words_that_would_have_the_same_name_are_refused() throws IOException {
        // given
        write("letter.bpmn", MODEL.replaceFirst("<message ", "<message name=\"other.answered\"/>$0"));

        // then
        assertThatThrownBy(this::generate).hasMessageContaining("letters.answered and other.answered");
    }

    @Test
    void a_class_that_says_the_same_is_not_written_again() throws Exception {
        // given
        write("letter.bpmn", MODEL);
        generate();
        var file = file("LetterProcess");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        // when
        generate();

        // then
        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void the_class_of_a_model_that_is_gone_goes() throws Exception {
        // given
        write("letter.bpmn", MODEL);
        generate();
        Files.delete(folder.resolve("letter.bpmn"));

        // when
        generate();

        // then
        assertThat(file("LetterProcess")).doesNotExist();
    }

    private void generate() throws Exception {
        try (var loader = new URLClassLoader(new URL[] {compiled.toUri().toURL()})) {
            var main = loader.loadClass("GenerateProcedures").getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object)
                    new String[] {folder.toString(), folder.resolve("out").toString()});
        } catch (InvocationTargetException failed) {
            throw (Exception) failed.getCause();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String written(String name) throws IOException {
        return Files.readString(file(name));
    }

    private Path file(String name) {
        return folder.resolve("out/org/homeward/shared/procedures").resolve(name + ".java");
    }
}
