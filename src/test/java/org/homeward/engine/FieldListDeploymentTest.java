package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.models.ModelCheckDeployer;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.models.Phases;
import org.homeward.engine.wall.PackagedModelNames;
import org.junit.jupiter.api.Test;

/** A phase is deployed with the field list, so that its running cases keep the words with which they began. */
class FieldListDeploymentTest {

    private static final String FORM = "forms/sample/sample.form";
    private static final String ENGLISH = "forms/fields.en.properties";
    private static final Map<String, String> FILES =
            Map.of(FORM, """
            {"type": "default", "id": "sample", "schemaVersion": 18, "components": [
              {"id": "wants", "type": "radio", "key": "wants", "properties": {"field": "wants"}}]}
            """, FieldList.FILE, """
            {"lists": {"wish": {"options": ["yes", "no"]}},
             "fields": {"wants": {"store": "process", "valuesKey": "wish"}}}
            """, ENGLISH, "wants.label=Wants to\noption.yes=Yes\noption.no=No");

    private final ModelCheckDeployer wall = new ModelCheckDeployer(PackagedModelNames::load);

    @Test
    void each_phase_with_forms_has_the_field_list_among_its_files() {
        assertThat(new Phases().packaged().values())
                .filteredOn(files -> files.keySet().stream().anyMatch(file -> file.endsWith(".form")))
                .isNotEmpty()
                .allSatisfy(files -> assertThat(files)
                        .containsKeys(
                                FieldList.FILE, ENGLISH, "forms/fields.km.properties", "forms/fields.th.properties"));
    }

    @Test
    void a_deployment_keeps_its_own_words() {
        // given
        var before = new DeployedPhase(bytes(FILES));
        var changed = new HashMap<>(FILES);
        changed.put(ENGLISH, "wants.label=Would like to\noption.yes=Yes\noption.no=No");

        // when
        var after = new DeployedPhase(bytes(changed));

        // then
        assertThat(schema(before)).contains("\"Wants to\"").doesNotContain("Would like to");
        assertThat(schema(after)).contains("\"Would like to\"");
    }

    @Test
    void a_form_is_checked_with_the_field_list_of_its_own_deployment() {
        // given
        var alone = Map.of(FORM, FILES.get(FORM));

        // then
        assertThatCode(() -> wall.deploy(deployment(FILES))).doesNotThrowAnyException();
        assertThatThrownBy(() -> wall.deploy(deployment(alone)))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining(FORM + ", wants: the shared field wants is not in the field list");
    }

    @Test
    void a_field_list_that_names_what_is_not_there_is_refused() {
        // given
        var broken = new HashMap<>(FILES);
        broken.put(
                FieldList.FILE,
                FILES.get(FieldList.FILE).replace("\"valuesKey\": \"wish\"", "\"valuesKey\": \"dream\""));

        // then
        assertThatThrownBy(() -> wall.deploy(deployment(broken)))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("forms/fields.json, wants: the list dream is not in the field list");
    }

    private static String schema(DeployedPhase phase) {
        return LocalizedForm.schema(phase.formBytes("sample"), phase.formTexts("sample", Locale.ENGLISH), null);
    }

    private static DeploymentEntity deployment(Map<String, String> files) {
        var deployment = new DeploymentEntity();
        deployment.setNew(true);
        bytes(files).forEach((name, content) -> {
            var resource = new ResourceEntity();
            resource.setName(name);
            resource.setBytes(content);
            deployment.addResource(resource);
        });
        return deployment;
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
