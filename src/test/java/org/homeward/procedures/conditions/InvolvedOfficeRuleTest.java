package org.homeward.procedures.conditions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.homeward.shared.InvalidContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvolvedOfficeRuleTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"no", ""})
    void r18_an_office_is_named_only_where_an_official_is_said_to_be_involved(String said) {
        // given
        var answers = new HashMap<String, Object>();
        answers.put("involvedOffice", "TH-RTP-ATPD");
        answers.put("officialInvolved", said);

        // then
        assertThatThrownBy(() -> InvolvedOfficeRule.requireSaid(answers)).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void nobody_has_to_name_an_office() {
        assertThatCode(() -> InvolvedOfficeRule.requireSaid(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> InvolvedOfficeRule.requireSaid(Map.of("involvedOffice", "")))
                .doesNotThrowAnyException();
        assertThatCode(() -> InvolvedOfficeRule.requireSaid(
                        Map.of("involvedOffice", "TH-RTP-ATPD", "officialInvolved", "yes")))
                .doesNotThrowAnyException();
    }
}
