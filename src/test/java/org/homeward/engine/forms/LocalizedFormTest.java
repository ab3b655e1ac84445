package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LocalizedFormTest {

    private static final String FORM = """
            {"id": "sample", "type": "default", "components": [
              {"id": "intro", "type": "text", "text": "Ask."},
              {"id": "group", "type": "group", "label": "Group", "components": [
                {"id": "answer", "type": "radio", "key": "answer", "label": "Answer", "description": "Say it.",
                 "values": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]},
                {"id": "day", "type": "datetime", "key": "day", "subtype": "date", "dateLabel": "Day"}]}]}
            """;

    @Test
    void words_come_from_the_form_first_and_from_the_common_ones_then() throws IOException {
        // given
        var own = words("form.title=T\nintro.text=I\ngroup.label=G\nanswer.label=A\nanswer.value.yes=Y\nday.label=D");
        var common = words("option.yes=never\noption.no=N");

        // when
        var schema = schema(own, common);

        // then
        var group = schema.at("/components/1");
        assertThat(schema.path("title").asString()).isEqualTo("T");
        assertThat(schema.at("/components/0/text").asString()).isEqualTo("I");
        assertThat(group.path("label").asString()).isEqualTo("G");
        assertThat(group.at("/components/0/label").asString()).isEqualTo("A");
        assertThat(group.at("/components/0/description").asString()).isEqualTo("Say it.");
        assertThat(group.at("/components/0/values/0/label").asString()).isEqualTo("Y");
        assertThat(group.at("/components/0/values/1/label").asString()).isEqualTo("N");
        assertThat(group.at("/components/1/dateLabel").asString()).isEqualTo("D");
        assertThat(group.at("/components/1").has("label")).isFalse();
    }

    @Test
    void a_form_without_words_stays_as_it_is() throws IOException {
        assertThat(schema()).isEqualTo(JsonText.MAPPER.readTree(FORM));
    }

    private static JsonNode schema(Properties... texts) throws IOException {
        var schema = LocalizedForm.schema(FORM.getBytes(StandardCharsets.UTF_8), List.of(texts));
        return JsonText.MAPPER.readTree(schema);
    }

    private static Properties words(String lines) throws IOException {
        var words = new Properties();
        words.load(new StringReader(lines));
        return words;
    }
}
