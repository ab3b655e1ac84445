package org.homeward.cases.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Route by role by side by consent: a text of its own marks an answer of each class, and each answer is searched for it. */
@WebTest
class FileMarksTest {

    private static final List<String> READERS = List.of(
            "th.police1",
            "th.police.head",
            "th.welfare1",
            "th.shelter1",
            "th.legal1",
            "th.focal1",
            "th.focal.head",
            "kh.mosvy1",
            "kh.mosvy.head",
            "kh.btb1");

    private static final AgencyCode SHELTER = new AgencyCode("TH-WPC-PTT");
    private static final AgencyCode THAI_FOCAL_POINT = new AgencyCode("TH-DATIP");
    private static final AgencyCode KHMER_FOCAL_POINT = new AgencyCode("KH-MOSVY");

    /** A text field of each class that has one, with the step that asks it. */
    private static final List<Mark> MARKS = List.of(
            new Mark("givenName", DataClass.identity, IdentificationProcess.Step.INTERVIEW_PERSON),
            new Mark("safeContactPlan", DataClass.contact, IdentificationProcess.Step.INTERVIEW_PERSON),
            new Mark("evidenceSummary", DataClass.trafficking, IdentificationProcess.Step.INTERVIEW_PERSON),
            new Mark("narrative", DataClass.exploitationDetail, IdentificationProcess.Step.INTERVIEW_PERSON),
            new Mark("lawyer", DataClass.legal, ProtectionProcess.Step.CLEAR_LEGAL_MATTERS),
            new Mark("fatherName", DataClass.family, RepatriationProcess.Step.REQUEST_TRACING),
            new Mark("careNeeds", DataClass.services, ProtectionProcess.Step.ARRANGE_SHELTER),
            new Mark("shelterName", DataClass.shelterLocation, ProtectionProcess.Step.ARRANGE_SHELTER));

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    FinishedSteps finished;

    @Autowired
    CaseFiles files;

    @Autowired
    Consents consents;

    @Autowired
    Disclosures disclosures;

    @Autowired
    SomeCases cases;

    private final Set<String> agreed = new HashSet<>();
    private ToldStory story;
    private int tried;

    @BeforeEach
    void a_shared_case_with_marked_answers() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 772_001).before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        agreed.addAll(
                List.of("Services", "ShareWithPolice", "ShareWithOriginAgency", "FamilyContact", "FeedbackToHost"));
        var shelter = Caller.of(mvc, accounts, "th.shelter1").actor();
        for (var mark : MARKS) {
            cases.run(
                    shelter,
                    () -> files.record(
                            story.number(),
                            step(mark.step()),
                            SHELTER,
                            shelter.username(),
                            List.of(FieldEntry.of(mark.field(), mark.category().name(), mark.text()))));
        }
    }

    @Test
    void each_reader_finds_each_mark_exactly_where_matrix_side_sending_and_consent_allow_it() throws Exception {
        // given
        var wrong = new ArrayList<String>();

        // when
        walk(false, wrong);
        send();
        walk(true, wrong);
        answer(Purpose.ShareWithPolice, "destination.identification", ConsentValue.Declined);
        walk(true, wrong);
        answer(Purpose.FamilyContact, "origin.provincial-welfare", ConsentValue.Declined);
        walk(true, wrong);
        answer(Purpose.ShareWithOriginAgency, "origin.focal-point", ConsentValue.Declined);
        walk(true, wrong);

        // then
        System.out.printf("marks: %d looked for, %d wrong%n", tried, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(1_000);
    }

    private void walk(boolean sent, List<String> wrong) throws Exception {
        for (var account : READERS) {
            var reader = Caller.of(mvc, accounts, account);
            for (var path : List.of("/cases/%s/file", "/api/v1/cases/%s/file")) {
                var text = text(reader, path.formatted(story.number()), 200);
                for (var mark : MARKS) {
                    check(mark, text, expected(mark, reader, sent), account + " " + path, wrong);
                }
            }
            for (var step : MARKS.stream().map(Mark::step).distinct().toList()) {
                var path = "/api/v1/cases/" + story.number() + "/steps/" + step(step) + "/answers";
                var ownSide = reader.actor().country().value().equals("TH");
                var text = text(reader, path, ownSide ? 200 : 404);
                for (var mark : MARKS) {
                    var there = ownSide && mark.step().equals(step) && expected(mark, reader, sent);
                    check(
                            mark,
                            text,
                            there,
                            account + " " + step,
                            wrong,
                            mark.step().equals(step) || !ownSide);
                }
            }
        }
    }

    private boolean expected(Mark mark, Caller reader, boolean sent) {
        var abroad = reader.actor().country().value().equals("KH");
        if (reader.toString().equals("kh.btb1") && !mark.field().equals("givenName")) {
            // a local officer gets name and village (R6)
            return false;
        }
        return MatrixRows.allow(mark.category().name(), mark.field(), reader.actor(), agreed)
                && (!abroad || sent && agreed.contains("ShareWithOriginAgency"));
    }

    private void check(Mark mark, String text, boolean there, String where, List<String> wrong) {
        check(mark, text, there, where, wrong, true);
    }

    private void check(Mark mark, String text, boolean there, String where, List<String> wrong, boolean counts) {
        if (counts) {
            tried++;
            if (text.contains(mark.text()) != there) {
                wrong.add(where + ": " + mark + (there ? " is missing" : " is there") + " with " + agreed);
            }
        }
    }

    private void send() {
        cases.run(
                Caller.of(mvc, accounts, "th.focal1").actor(),
                () -> disclosures.record(
                        story.number(),
                        step(RepatriationProcess.Step.REQUEST_TRACING),
                        THAI_FOCAL_POINT,
                        KHMER_FOCAL_POINT,
                        RepatriationProcess.Message.TRACING_REQUESTED,
                        MARKS.stream().map(Mark::category).collect(Collectors.toSet()),
                        MARKS.stream().map(Mark::field).collect(Collectors.toSet())));
    }

    private void answer(Purpose purpose, String recipient, ConsentValue value) {
        var shelter = Caller.of(mvc, accounts, "th.shelter1").actor();
        cases.run(shelter, () -> consents.record(story.number(), purpose, recipient, value, SHELTER, null));
        agreed.remove(purpose.name());
    }

    private StepId step(String key) {
        return Stream.of(finished.ofCase(story.number()))
                .flatMap(List::stream)
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String text(Caller reader, String path, int status) throws Exception {
        var answer = reader.get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, reader).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private record Mark(String field, DataClass category, String step) {

        String text() {
            return "mark of " + field + " 776";
        }
    }
}
