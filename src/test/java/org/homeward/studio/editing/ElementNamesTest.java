package org.homeward.studio.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.studio.SopFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementNamesTest {

    private static final SopFiles PACKAGED = new SopFiles(PackagedModels.files());

    @ParameterizedTest
    @CsvSource({
        "returnDecision.value.refused, en, Refused",
        "returnDecision.value.refused, km, មិនឯកភាព",
        "forms/repatriation/approval-decision.form, en, Approval of the return: origin side",
        "forms/repatriation/approval-decision.form, km, ការឯកភាពលើការវិលត្រឡប់៖ ភាគីប្រទេសកំណើត",
        "careArrangement.value.FosterCare, en, Foster family",
        "nothing.value.known, km, nothing.value.known",
    })
    void a_form_and_an_answer_are_called_as_their_reader_calls_them(String id, String language, String name) {
        // given
        var names = new HashMap<String, String>();

        // when
        ElementNames.read(PACKAGED, Locale.forLanguageTag(language), names);

        // then
        assertThat(new ElementNames.Words(names).name(id)).isEqualTo(name);
    }
}
