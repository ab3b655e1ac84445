package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.casefile.Consents;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What the pages of a case say first: the band about the person, and on its own page the six facts that decide. */
@WebTest
class PersonHeaderOnCaseTest {

    private static final String OWNER = "th.focal1";
    private static final String NOTHING = "ยังไม่มีข้อมูลที่ท่านอ่านได้";
    private static final Pattern FACT = Pattern.compile("(?s)<dt>([^<]*)</dt><dd[^>]*>([^<]*)");
    private static final Pattern CORRECT = Pattern.compile("href=\"(/cases/[^\"]*/correction)\"");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Consents consents;

    private CaseNumber number;

    @BeforeEach
    void somebody_wants_to_go_home() {
        ToldStory.people(accounts);
        number = ToldStory.opened(application, 780_020)
                .before(ReturnApprovalProcess.Step.REQUEST_APPROVAL)
                .number();
    }

    @Test
    void questions_documents_services_and_corrections_have_the_band() throws Exception {
        var correct = CORRECT.matcher(page("/cases/" + number + "/file"));
        assertThat(correct.find()).isTrue();
        for (var path : List.of(
                "/cases/" + number + "/questions",
                "/cases/" + number + "/documents",
                "/cases/" + number + "/services",
                correct.group(1))) {
            assertThat(page(path)).as(path).contains("hw-person--slim");
        }
    }

    @Test
    void the_page_of_the_case_shows_the_six_facts_in_their_order_known_or_not() throws Exception {
        // when
        var known = page("/cases/" + number).replaceAll("(?s).*<dl class=\"hw-known\">(.*?)</dl>.*", "$1");
        var facts = FACT.matcher(known).results().toList();

        // then
        assertThat(facts)
                .extracting(fact -> fact.group(1))
                .containsExactly(
                        "สิ่งที่บุคคลต้องการ",
                        "ครอบครัวและภูมิลำเนา",
                        "สัญชาติ",
                        "ความเสี่ยงในการกลับ",
                        "สุขภาพเดินทางได้",
                        "เดินทางได้ตามกฎหมาย");
        assertThat(facts)
                .extracting(fact -> fact.group(2).strip())
                .doesNotContain("")
                .contains(NOTHING);
        assertThat(facts.get(0).group(2)).isNotEqualTo(NOTHING);
    }

    @Test
    void the_persons_last_word_stands_beside_the_wish_and_a_claim_is_no_proof() throws Exception {
        // given
        var owner = Caller.of(mvc, accounts, OWNER).actor();
        var consent = ActingParty.as(owner.agency(), () -> consents.of(number, owner)).stream()
                .filter(given -> given.purpose() == Purpose.Return && given.value() == ConsentValue.Given)
                .findFirst()
                .orElseThrow();

        // when
        var before = page("/cases/" + number);
        ActingParty.asSystem("test", () -> consents.expire(consent, true));

        // then
        assertThat(before).contains("ตามที่บุคคลบอก").doesNotContain(": หมดอายุแล้ว");
        assertThat(page("/cases/" + number)).containsPattern("<dd[^>]*>\\s*[^<]+ · [^<]+: หมดอายุแล้ว");
    }

    @Test
    void a_documents_category_is_chosen_and_never_proposed() throws Exception {
        var select = page("/cases/" + number + "/documents")
                .replaceAll("(?s).*<select[^>]*id=\"category\"[^>]*>(.*?)</select>.*", "$1");

        assertThat(select.strip()).startsWith("<option value=\"\">");
        assertThat(select).doesNotContain("selected");
    }

    @Test
    void a_timetable_comes_in_the_language_that_is_asked_for_or_not_at_all() throws Exception {
        var caller = Caller.of(mvc, accounts, OWNER);
        assertThat(caller.get("/cases/" + number + "/timetable.pdf?language=my").getStatus())
                .isEqualTo(422);
        assertThat(caller.get("/cases/" + number + "/timetable?language=xx").getStatus())
                .isEqualTo(422);
        assertThat(caller.get("/cases/" + number + "/timetable.pdf?language=km").getStatus())
                .isEqualTo(200);
        assertThat(caller.get("/cases/" + number + "/timetable?language=my").getStatus())
                .isEqualTo(200);
    }

    private String page(String path) throws Exception {
        var answer = Caller.of(mvc, accounts, OWNER).get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
