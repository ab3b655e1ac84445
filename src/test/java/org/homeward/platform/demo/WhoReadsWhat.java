package org.homeward.platform.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.FieldsOfCase.Kept;
import org.homeward.platform.demo.MarkedAnswers.Mark;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess.Step;
import org.homeward.testing.Caller;
import org.homeward.testing.ShownText;
import org.homeward.testing.SystemActor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for each mark of a case in all that each of its people, and of those without a part in it, can open, and compares what
 * the file opens to each with the access matrix. The count goes to {@code target/reports/two-screens.txt}.
 */
final class WhoReadsWhat {

    static final String QUESTION = "zqquestionqz";
    static final String ANSWER = "zqanswerqz";

    private static final List<String> PEOPLE = List.of(
            "th.focal1",
            "th.focal.head",
            "th.shelter1",
            "th.police1",
            "kh.mosvy1",
            "kh.mosvy.head",
            "kh.btb1",
            "kh.register1");
    private static final List<String> UNINVOLVED = List.of("la.focal1", "kh.srp1", "kh.police1", "dpo");
    private static final Pattern ANY_MARK = Pattern.compile("zq(?:\\d{3}|question|answer)qz");

    private final JsonMapper json = JsonText.MAPPER;
    private final List<String> wrong = new ArrayList<>();
    private final ApplicationContext application;
    private final MockMvc mvc;
    private final CaseNumber number;
    private final List<Mark> marks;
    private final Map<String, Set<String>> agencySteps;
    /** Each version of it holds the words of those before. */
    private static final String JOINED = "blockedContacts";

    private final FieldsOfCase fields;

    WhoReadsWhat(ApplicationContext application, MockMvc mvc, CaseNumber number, List<Mark> marks) {
        this.application = application;
        this.mvc = mvc;
        this.number = number;
        this.marks = marks;
        this.agencySteps = steps();
        this.fields = FieldsOfCase.of(application, number, reader("th.shelter1").actor());
    }

    /** What somebody reads and shouldn't, or doesn't and should. */
    List<String> mismatches() throws Exception {
        var steps = new TreeSet<String>();
        agencySteps.values().forEach(steps::addAll);
        var all = new ReadEverything(number, steps, closely());
        var pages = 0;
        for (var account : PEOPLE) {
            var read = all.by(reader(account));
            pages += read.size();
            read.forEach((path, text) -> look(path, text, account));
            read.forEach((path, text) -> plain(path, text, account));
            compare(account, read.getOrDefault("/api/v1/cases/" + number + "/file", ""));
        }
        var doors = new ReadEverything(number, closely(), closely());
        for (var account : UNINVOLVED) {
            var read = doors.by(reader(account));
            pages += read.size();
            read.forEach((path, text) -> {
                if (text.contains(number.value()) || ANY_MARK.matcher(text).find()) {
                    wrong.add(account + ", who has no part, reads of the case at " + path);
                }
            });
        }
        mails();
        report(pages);
        return wrong;
    }

    /** Each mark of the text is one that the reader may read there. */
    private void look(String path, String text, String account) {
        var actor = reader(account).actor();
        var ownForm = agencySteps.getOrDefault(actor.agency().value(), Set.of()).stream()
                .anyMatch(path::contains);
        for (var found : new TreeSet<>(
                ANY_MARK.matcher(text).results().map(one -> one.group()).toList())) {
            var may = found.equals(QUESTION) || found.equals(ANSWER)
                    ? fields.opensText("identity", actor)
                    : versions(found)
                            .anyMatch(one -> fields.opens(one, actor) || ownForm && fields.opensInForm(one, actor));
            if (!may) {
                wrong.add(account + " reads " + origin(found) + " at " + path);
            }
        }
    }

    /** Days, times and sources stand in words. */
    private void plain(String path, String text, String account) {
        if (text.startsWith("<!DOCTYPE html>")) {
            ShownText.forMachines(text).forEach(odd -> wrong.add(account + " reads " + odd + " at " + path));
        }
    }

    private Stream<Kept> versions(String text) {
        return marks.stream().filter(mark -> mark.text().equals(text)).flatMap(mark -> fields.kept().stream()
                .filter(one -> (one.step().equals(mark.step()) || one.field().equals(JOINED))
                        && (one.field().equals(mark.field()) || one.field().startsWith(mark.field() + "_"))));
    }

    private String origin(String text) {
        return marks.stream()
                .filter(mark -> mark.text().equals(text))
                .findFirst()
                .map(Mark::toString)
                .orElse(text);
    }

    /** The file opens exactly the fields that it may. */
    private void compare(String account, String file) throws IOException {
        var known = new TreeSet<String>();
        json.readTree(file)
                .path("items")
                .forEach(item -> known.add(item.path("field").asString()));
        var expected = fields.open(reader(account).actor());
        for (var field : fields.all()) {
            if (known.contains(field) != expected.contains(field)) {
                wrong.add(account + (known.contains(field) ? " reads " : " misses ") + field + " in the file");
            }
        }
    }

    private void mails() {
        var mails = application.getBean(SystemActor.class).sees(() -> application
                .getBean(JdbcClient.class)
                .sql("select mail::text from homeward.mail mail")
                .query(String.class)
                .list());
        if (mails.stream().anyMatch(mail -> ANY_MARK.matcher(mail).find())) {
            wrong.add("an email carries a mark");
        }
    }

    private void report(int pages) throws IOException {
        var readers = PEOPLE.size() + UNINVOLVED.size();
        var counted = "two screens: %d fields (%d with a mark) x %d readers = %d tried, on %d pages; mismatches: %d"
                .formatted(
                        fields.all().size(), marks.size(), readers, fields.all().size() * readers, pages, wrong.size());
        System.out.println(counted);
        var lines = new ArrayList<>(List.of(counted));
        lines.addAll(wrong);
        Files.write(
                Files.createDirectories(Path.of("target/reports")).resolve("two-screens.txt"),
                lines,
                StandardCharsets.UTF_8);
    }

    private Caller reader(String account) {
        return Caller.of(mvc, application.getBean(Accounts.class), account);
    }

    /** The steps of the request and its answer, and one of a local officer. */
    private Set<String> closely() {
        var keys = Set.of(Step.REQUEST_APPROVAL, Step.DECIDE_RETURN, FamilyTracingProcess.Step.ASSESS_FAMILY);
        var closely = new TreeSet<String>();
        application
                .getBean(WorkItems.class)
                .ofCase(number)
                .forEach(open -> closely.add(open.id().value()));
        application.getBean(FinishedSteps.class).ofCase(number).stream()
                .filter(done -> keys.contains(done.key()))
                .forEach(done -> closely.add(done.id().value()));
        return closely;
    }

    private Map<String, Set<String>> steps() {
        var steps = new HashMap<String, Set<String>>();
        application.getBean(WorkItems.class).ofCase(number).forEach(open -> steps.computeIfAbsent(
                        open.agency().value(), none -> new HashSet<>())
                .add(open.id().value()));
        application.getBean(FinishedSteps.class).ofCase(number).forEach(done -> steps.computeIfAbsent(
                        done.agency().value(), none -> new HashSet<>())
                .add(done.id().value()));
        return steps;
    }
}
