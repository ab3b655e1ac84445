package org.homeward.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ForbiddenLetterWords;
import org.homeward.shared.Languages;
import org.homeward.shared.MailAddress;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** R12: a mail carries no word that tells what a case is about, no name of the system and no link. */
@WholeRun
@DatabaseTest
class MailTextsTest {

    private static final CaseNumber NUMBER = CaseNumber.random(new java.util.Random(92));
    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");
    private static final String TELLING =
            "(?is).*(traffick|victim|exploit|homeward|camunda|http|://|www\\.|ជួញដូរ|រងគ្រោះ|ค้ามนุษย์|ผู้เสียหาย|เหยื่อ).*";

    @Autowired
    private MailTexts texts;

    @Autowired
    private MessageSource words;

    @Autowired
    private LateStepElsewhere late;

    @Autowired
    private Directory directory;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @MethodSource("languages")
    void no_mail_about_any_step_for_any_reason_tells_what_it_is_about(Locale language) {
        // given
        var to = new Addressee(new MailAddress("somebody@office.example"), language, PHNOM_PENH);
        var steps = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(this::steps)
                .toList();

        // when
        var mails = steps.stream()
                .flatMap(about -> Stream.of(NoticeKind.values()).map(kind -> mail(kind, about, to)))
                .toList();

        // then
        assertThat(steps).hasSizeGreaterThan(50);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail).doesNotMatch(TELLING);
            assertThat(ForbiddenLetterWords.allow(mail)).isTrue();
        });
    }

    @Test
    void it_says_why_which_case_which_step_and_when() {
        // given
        var about = steps(definition(FamilyTracingProcess.KEY)).findFirst().orElseThrow();
        var to = new Addressee(new MailAddress("somebody@office.example"), Locale.ENGLISH, PHNOM_PENH);

        // when
        var body = texts.body(new Notice(1, NoticeKind.due, about, TestClock.START, 0, TestClock.START, null), to);

        // then
        assertThat(body.lines().toList())
                .startsWith("This step is due now.", "", "Case: " + NUMBER)
                .anyMatch(line -> line.startsWith("Step: "))
                .contains("Due: Monday 2 March 2026, 10:00");
    }

    @Test
    void that_a_child_is_among_adults_is_read_after_signing_in_only() {
        // given
        var about = NoticeSubject.stage(NUMBER, Stage.identification);
        var to = new Addressee(new MailAddress("somebody@office.example"), Locale.ENGLISH, PHNOM_PENH);

        // when
        var body = texts.body(
                new Notice(1, NoticeKind.childAmongAdults, about, TestClock.START, 0, TestClock.START, null), to);

        // then
        assertThat(body).contains("This step is urgent.").doesNotContainIgnoringCase("child", "adult");
    }

    @Test
    void a_step_whose_name_tells_too_much_goes_by_its_stage() {
        // given
        var telling = new MailTexts(words, (step, language) -> "Interview the victim", late);
        var about = NoticeSubject.step(NUMBER, Stage.repatriation, new StepId("step-1"), "any:1:x", "any");
        var to = new Addressee(new MailAddress("somebody@office.example"), Locale.ENGLISH, PHNOM_PENH);

        // when
        var body = telling.body(new Notice(1, NoticeKind.due, about, TestClock.START, 0, TestClock.START, null), to);

        // then
        assertThat(body).contains("Stage: Return").doesNotContain("Interview");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void without_a_part_in_the_case_office_step_days_and_a_reference_are_told_and_no_number(Locale language) {
        // given
        var step = new NoticeSubject.Step(
                new StepId("R-7F3A-91C2-04BD"),
                definition(FamilyTracingProcess.KEY).getId(),
                FamilyTracingProcess.Step.ASSESS_FAMILY);
        var about = NoticeSubject.elsewhere(
                NUMBER, new NoticeSubject.Elsewhere("R-7F3A-91C2-04BD", new AgencyCode("KH-DOSVY-BTB"), step, null));
        var to = new Addressee(new MailAddress("somebody@office.example"), language, PHNOM_PENH);
        var due = TestClock.START.minus(Duration.ofDays(3));

        // when
        var body = texts.body(new Notice(1, NoticeKind.late, about, due, 4, TestClock.START, null), to);

        // then
        assertThat(body)
                .contains("R-7F3A-91C2-04BD", words.getMessage("notices.late.days", new Object[] {3}, language))
                .contains(directory.agencyName(new AgencyCode("KH-DOSVY-BTB"), language))
                .doesNotContain(NUMBER.value());
        assertThat(ForbiddenLetterWords.allow(body)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_stage_tells_what_a_case_is_about(Locale language) {
        // given
        var telling = new MailTexts(words, (step, reader) -> "Interview the victim", late);
        var to = new Addressee(new MailAddress("somebody@office.example"), language, PHNOM_PENH);

        // when
        var mails = Stream.of(Stage.values())
                .map(stage -> NoticeSubject.step(NUMBER, stage, new StepId("step-1"), "any:1:x", "any"))
                .map(about -> telling.body(
                        new Notice(1, NoticeKind.due, about, TestClock.START, 0, TestClock.START, null), to))
                .toList();

        // then
        assertThat(mails).allMatch(ForbiddenLetterWords::allow);
    }

    @Test
    void a_thai_reader_finds_the_iso_date_beside_the_year_of_the_buddha() {
        // given
        var to = new Addressee(new MailAddress("somebody@office.example"), Locale.forLanguageTag("th"), PHNOM_PENH);
        var about = NoticeSubject.stage(NUMBER, Stage.repatriation);

        // when
        var body = texts.body(new Notice(1, NoticeKind.due, about, TestClock.START, 0, TestClock.START, null), to);

        // then
        assertThat(body).contains("2569", "(2026-03-02)", "ระยะ: การกลับ");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void of_a_possible_duplicate_it_says_the_number_of_the_readers_own_case_and_nothing_more(Locale language) {
        // given
        var to = new Addressee(new MailAddress("somebody@office.example"), language, PHNOM_PENH);

        // when
        var notice = new Notice(
                1, NoticeKind.possibleDuplicate, NoticeSubject.aCase(NUMBER), null, 0, TestClock.START, null);
        var body = texts.body(notice, to);

        // then
        assertThat(body.lines().filter(line -> !line.isEmpty())).hasSize(3);
        assertThat(body).contains(NUMBER.value()).doesNotMatch(TELLING);
    }

    static List<Locale> languages() {
        return Languages.complete();
    }

    private String mail(NoticeKind kind, NoticeSubject about, Addressee to) {
        return texts.sender(to.language())
                + texts.subject(to.language())
                + texts.body(new Notice(1, kind, about, TestClock.START, 2, TestClock.START, null), to);
    }

    private ProcessDefinition definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private Stream<NoticeSubject> steps(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> NoticeSubject.step(
                        NUMBER, Stage.repatriation, new StepId("step-1"), process.getId(), task.getId()));
    }
}
