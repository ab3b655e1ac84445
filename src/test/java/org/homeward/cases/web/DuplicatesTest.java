package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.casefile.duplicates.DuplicateCheck;
import org.homeward.casefile.duplicates.SuspectedDuplicate;
import org.homeward.casefile.duplicates.SuspectedDuplicates;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.RareName;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second case of one person: told to the owner of the first and the officers, never to who typed (R7, R14, R3). Long, since
 * each reader who may learn of it, or may not, is looked at on one set-up.
 */
@WholeRun
@WebTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=duplicates")
class DuplicatesTest {

    private static final String SECTION = "cases.duplicates";
    private static final String THAI_POLICE = "TH-RTP-ATPD";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Autowired
    JsonMapper json;

    @Autowired
    DuplicateCheck check;

    @Autowired
    SuspectedDuplicates suspicions;

    @Autowired
    Participation participation;

    @Autowired
    Consents consents;

    @Autowired
    Directory directory;

    @Autowired
    MessageSource texts;

    String family;

    @BeforeEach
    void people_have_accounts_and_a_name_that_no_other_test_uses() {
        ToldStory.people(accounts);
        family = RareName.family();
    }

    @Test
    void the_owner_and_the_officers_are_told_once_and_nobody_else() throws Exception {
        // given
        var older = opened("th.police2", "Sokha");

        // when
        var newer = opened("th.border1", "Sokha");
        var typer = visitor("th.border1").actor();
        ActingParty.as(typer.agency(), () -> {
            check.look(newer, typer.agency(), typer.username());
            return true;
        });

        // then
        assertThat(told(older))
                .containsExactlyInAnyOrderElementsOf(withOfficers("th.police2", "th.police1", "th.police.head"));
        assertThat(told(newer)).isEmpty();
    }

    @Test
    void no_officer_is_told_by_mail_through_an_agency_that_has_no_part_in_the_case() throws Exception {
        // given
        var older = opened("th.police2", "Sokha");

        // when
        opened("th.border1", "Sokha");

        // then
        assertThat(mailed(older)).containsExactlyInAnyOrder("th.police2", "th.police1", "th.police.head");
    }

    @Test
    void who_typed_gets_the_same_answer_with_and_without_a_match() throws Exception {
        // given
        opened("th.police2", "Sokha");

        // when
        var matching = visitor("th.border1").post("/cases/new", intake("TH", "KH", "Sokha"));
        var alone = visitor("th.border1").post("/cases/new", intake("TH", "KH", "Dara"));

        // then
        assertThat(matching.getStatus()).isEqualTo(alone.getStatus()).isEqualTo(201);
        assertThat(masked(matching.getContentAsString())).isEqualTo(masked(alone.getContentAsString()));
        assertThat(matching.getHeaderNames()).containsExactlyInAnyOrderElementsOf(alone.getHeaderNames());
    }

    @Test
    void the_page_of_the_older_case_shows_it_to_its_owner_alone() throws Exception {
        // given
        var older = opened("th.border1", "Sokha");
        join(older, "th.welfare1");

        // when
        var newer = opened("th.police2", "Sokha");

        // then
        assertThat(page("th.border2", older))
                .contains(
                        words("th.border2", SECTION),
                        words("th.border2", "cases.duplicates.kind.name"),
                        newer.value(),
                        "tel:")
                .doesNotContain("/cases/" + newer);
        assertThat(page("th.welfare1", older))
                .doesNotContain(words("th.welfare1", SECTION))
                .doesNotContain(newer.value());
        assertThat(page("th.police2", newer))
                .doesNotContain(words("th.police2", SECTION))
                .doesNotContain(older.value());
    }

    @Test
    void a_name_in_another_script_sounds_alike_and_an_owner_with_a_part_in_the_newer_case_opens_it() throws Exception {
        // given
        var older = opened("th.police2", "សុខា");

        // when
        var newer = opened("th.border1", "Sokkha");
        join(newer, "th.police2");

        // then
        assertThat(page("th.police2", older))
                .contains(words("th.police2", "cases.duplicates.kind.sound"), "/cases/" + newer);
        assertThat(told(older)).contains("th.police2", "dpo");
    }

    @Test
    void within_one_agency_a_supervisor_learns_it_who_is_not_the_one_who_typed() throws Exception {
        // given
        var older = opened("th.police2", "Sokha");

        // when
        opened("th.police1", "Sokha");
        var third = opened("th.police.head", "Sokha");

        // then
        assertThat(told(older)).doesNotContain("th.police2", "th.police1").containsOnlyOnce("th.police.head");
        assertThat(mailed(older)).isEmpty();
        assertThat(page("th.police.head", older))
                .contains(words("th.police.head", SECTION))
                .doesNotContain(third.value());
        assertThat(page("th.police2", older)).doesNotContain(words("th.police2", SECTION));
    }

    @Test
    void the_origin_learns_of_a_newer_case_abroad_only_while_the_person_allows_the_share() throws Exception {
        // given
        var older = opened("kh.mosvy1", "KH", "KH", "Sokha");
        var newer = opened("th.police2", "TH", "KH", "Sokha");

        // then
        assertThat(told(older)).containsExactlyInAnyOrderElementsOf(withOfficers());
        assertThat(list("dpo"))
                .contains(older.value(), newer.value(), notYet("dpo", "cases.duplicates.notYet", "Cambodia"));
        assertThat(page("kh.mosvy1", older)).doesNotContain(newer.value());
        assertThat(list("kh.dpo")).doesNotContain(newer.value());

        // when
        answer(newer, ConsentValue.Given);

        // then
        assertThat(told(older)).contains("kh.mosvy1", "kh.mosvy.head", "kh.dpo");
        assertThat(page("kh.mosvy1", older))
                .contains(newer.value())
                .doesNotContain(agency("kh.mosvy1", THAI_POLICE))
                .contains(agency("kh.mosvy1", "TH-DATIP"));
        assertThat(list("kh.dpo")).contains(newer.value());

        // when
        answer(newer, ConsentValue.Declined);

        // then
        assertThat(page("kh.mosvy1", older)).doesNotContain(newer.value());
        assertThat(list("kh.dpo")).doesNotContain(newer.value());
    }

    @Test
    void the_owner_is_not_led_to_call_a_country_that_may_not_know_of_the_older_case_yet() throws Exception {
        // given
        var older = opened("th.police2", "TH", "KH", "Sokha");

        // when
        var newer = opened("kh.mosvy1", "KH", "KH", "Sokha");

        // then
        assertThat(page("th.police2", older))
                .contains(newer.value(), notYet("th.police2", "cases.duplicates.notYet.here", "กัมพูชา"))
                .doesNotContain(agency("th.police2", "KH-MOSVY"));
    }

    @Test
    void the_officer_of_the_country_sees_both_numbers_and_whom_to_call_and_it_is_logged() throws Exception {
        // given
        var older = opened("th.police2", "Sokha");
        var newer = opened("th.border1", "Sokha");
        var before = looks("dpo");

        // when
        var list = list("dpo");

        // then
        assertThat(list)
                .contains(older.value(), newer.value(), agency("dpo", THAI_POLICE), agency("dpo", "TH-IMM-ARN"))
                .doesNotContain("/cases/" + older);
        assertThat(looks("dpo")).isEqualTo(before + 1);
        assertThat(list("kh.dpo")).doesNotContain(older.value());
        assertThat(visitor("th.police.head").get("/protection/duplicates").getStatus())
                .isEqualTo(404);
        assertThat(visitor("dpo").get("/protection/duplicates?after=x").getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_page_of_the_list_goes_on_where_the_one_before_ended() throws Exception {
        // given
        var older = opened("th.police2", "Sokha");
        var second = opened("th.border1", "Sokha");
        var third = opened("th.border1", "Sokha");
        var officer = visitor("dpo").actor();

        // when
        var first = suspicions.page(officer, Long.MAX_VALUE, 2);
        var next = suspicions.page(officer, first.get(1).id(), 1);

        // then
        assertThat(Stream.concat(first.stream(), next.stream()))
                .extracting(SuspectedDuplicate::older, SuspectedDuplicate::newer)
                .extracting(pair -> pair.toList().toString())
                .allMatch(pair ->
                        pair.contains(older.value()) || pair.contains(second.value()) && pair.contains(third.value()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_notice_leads_the_owner_to_the_case_and_the_officer_to_the_list() throws Exception {
        // given
        var older = opened("th.police2", "Sokha");

        // when
        opened("th.border1", "Sokha");

        // then
        assertThat(text("th.police2", "/notices")).contains("href=\"/cases/" + older);
        assertThat(text("dpo", "/notices")).contains(older.value(), "href=\"/protection/duplicates\"");
    }

    private CaseNumber opened(String account, String given) throws Exception {
        return opened(account, "TH", "KH", given);
    }

    private CaseNumber opened(String account, String host, String origin, String given) throws Exception {
        var answer = visitor(account).post("/cases/new", intake(host, origin, given));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return new CaseNumber(json.readTree(answer.getContentAsString())
                .get("location")
                .asString()
                .replaceAll("/cases/|\\?opened", ""));
    }

    private String intake(String host, String origin, String given) throws Exception {
        var data = new LinkedHashMap<String, Object>();
        data.put(ReturnJourneyProcess.Variable.WAY_IN, host.equals(origin) ? "identifiedAtHome" : "detected");
        data.put(ReturnJourneyProcess.Variable.DETECTED_AT, "2026-01-05T09:00+07:00");
        data.put(ReturnJourneyProcess.Variable.HOST_COUNTRY, host);
        data.put("hostProvince", host.equals("TH") ? "TH-90" : "KH-1");
        data.put(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY, origin);
        data.put("place", "A house by the harbour");
        data.put("givenName", given);
        data.put("familyName", family);
        data.put("ageStated", 24);
        return json.writeValueAsString(Map.of("data", data));
    }

    private void join(CaseNumber number, String account) {
        ActingParty.asSystem("test", () -> {
            participation.join(number, visitor(account).actor().agency(), BorderSide.host);
            return true;
        });
    }

    private void answer(CaseNumber newer, ConsentValue value) {
        var police = new AgencyCode(THAI_POLICE);
        ActingParty.as(
                police,
                () -> consents.record(newer, Purpose.ShareWithOriginAgency, "KH", value, police, new StepId("a-step")));
    }

    private List<String> withOfficers(String... owners) {
        var officers = accounts.of(new CountryCode("TH"), Role.dataProtectionOfficer).stream()
                .map(Account::username);
        return Stream.concat(Stream.of(owners), officers).toList();
    }

    private List<String> told(CaseNumber older) {
        return system.sees(
                () -> database.sql("select account from notice where case_number = ? and kind = 'possibleDuplicate'")
                        .param(older.value())
                        .query(String.class)
                        .list());
    }

    private List<String> mailed(CaseNumber older) {
        return system.sees(
                () -> database.sql("""
                        select account from notice join mail on mail.notice = notice.id
                        where case_number = ? and kind = 'possibleDuplicate'
                        """).param(older.value()).query(String.class).list());
    }

    private long looks(String officer) {
        return database.sql("select count(*) from audit_entry where what = 'suspicionsRead' and actor = ?")
                .param(officer)
                .query(Long.class)
                .single();
    }

    private String agency(String reader, String code) {
        return directory.agencyName(
                new AgencyCode(code), visitor(reader).actor().language());
    }

    private String words(String reader, String key) {
        return texts.getMessage(key, null, visitor(reader).actor().language());
    }

    private String notYet(String reader, String key, String country) {
        return texts.getMessage(
                key, new Object[] {country}, visitor(reader).actor().language());
    }

    private String page(String account, CaseNumber number) throws Exception {
        return text(account, "/cases/" + number);
    }

    private String list(String account) throws Exception {
        return text(account, "/protection/duplicates");
    }

    private String text(String account, String path) throws Exception {
        var answer = visitor(account).get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String masked(String body) {
        return body.replaceAll("C-[0-9A-Z]{4}-[0-9A-Z]{4}", "C");
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
