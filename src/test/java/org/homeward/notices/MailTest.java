package org.homeward.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.MailAddress;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails leave once, whatever breaks. Long, since each fault has a test against a real mail server. */
@DatabaseTest
class MailTest {

    private static final AgencyCode MOSVY = new AgencyCode("KH-MOSVY");
    private static final CaseNumber NUMBER = CaseNumber.random(new java.util.Random(91));

    private static final NoticeSubject STAGE = NoticeSubject.stage(NUMBER, Stage.repatriation);

    @Autowired
    private Notices notices;

    @Autowired
    private MailSending round;

    @Autowired
    private OutboxOperations desk;

    @Autowired
    private NoticeTable table;

    @Autowired
    private MailTransports office;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private MailTexts texts;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SystemActor system;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void nothing_waits_and_the_server_runs() {
        system.does(() -> database.sql("delete from mail").update());
        server.start();
    }

    @AfterEach
    void stopped() {
        server.stop();
    }

    @Test
    void a_mail_goes_to_the_persons_address_in_the_persons_language_and_once() throws Exception {
        // given
        var reader = somebody("kh", "km", "somebody@office.example");
        tell(Recipient.account(reader, MOSVY));

        // when
        var first = round.sendBy(smtp());
        var second = round.sendBy(smtp());

        // then
        assertThat(first).isEqualTo(1);
        assertThat(second).isZero();
        var mail = received().get(0);
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("somebody@office.example"));
        assertThat(mail.getSubject()).isEqualTo("ជំហានមួយត្រូវការការយកចិត្តទុកដាក់ពីអ្នក");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("reminders@mail.invalid", "សាររំលឹក", "UTF-8"));
        assertThat(mail.getContent().toString()).contains(NUMBER.value(), "ជំហាននេះហួសកំណត់ហើយ");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@mail.invalid>");
        assertThat(mail.getHeader("X-Mailer")).isNull();
    }

    @Test
    void without_an_address_of_ones_own_it_goes_to_the_agencys() throws Exception {
        // given
        tell(Recipient.account(somebody("kh", "en", null), MOSVY));
        tell(Recipient.mailbox(new AgencyCode("TH-DATIP")));

        // when
        round.sendBy(smtp());

        // then
        assertThat(recipients()).containsExactlyInAnyOrder("kh.mosvy@agency.example", "th.datip@agency.example");
    }

    @Test
    void a_server_that_is_away_is_tried_with_growing_waits_until_the_mail_is_dead_and_the_operator_tries_again()
            throws Exception {
        // given
        tell(Recipient.account(somebody("kh", "en", "somebody@office.example"), MOSVY));
        var post = smtp();
        server.stop();

        // when
        round.sendBy(post);
        var soon = clock.instant().plus(settings.firstWait());
        clock.moveTo(soon.minusMillis(1));
        round.sendBy(post);

        // then
        assertThat(attempts()).isEqualTo(1);

        // when
        for (int tries = 1; tries < settings.attempts(); tries++) {
            clock.advance(settings.longestWait());
            round.sendBy(post);
        }

        // then
        assertThat(counts()).containsEntry(MailState.dead, 1L);
        var letter = dead().get(0);
        assertThat(letter.failure()).isEqualTo(MailFailure.unreachable.name());
        assertThat(letter.attempts()).isEqualTo(settings.attempts());
        clock.advance(Duration.ofDays(9));
        assertThat(round.sendBy(post)).isZero();

        // when
        server.start();
        system.does(() -> desk.retry(letter.notice()));
        round.sendBy(smtp());

        // then
        assertThat(received()).hasSize(1);
        assertThat(counts()).containsEntry(MailState.sent, 1L).containsEntry(MailState.dead, 0L);
    }

    @Test
    void two_nodes_at_the_same_time_send_each_mail_once() throws Exception {
        // given
        var reader = somebody("kh", "en", "somebody@office.example");
        IntStream.range(0, 40).forEach(number -> tell(Recipient.account(reader, MOSVY)));
        var start = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            var post = smtp();
            start.await();
            return round.sendBy(post);
        };

        // when
        var nodes = Executors.newFixedThreadPool(2);
        var sent = nodes.invokeAll(List.of(node, node));
        nodes.shutdown();

        // then
        assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(40);
        assertThat(received())
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void a_mail_that_one_node_is_taking_is_passed_over_by_the_other() throws Exception {
        // given
        var reader = somebody("kh", "en", "somebody@office.example");
        tell(Recipient.account(reader, MOSVY));
        tell(Recipient.account(reader, MOSVY));
        var otherNode = Executors.newSingleThreadExecutor();

        // when
        var taken = system.sees(() -> {
            var first = outbox.take().orElseThrow();
            var second = CompletableFuture.supplyAsync(this::taken, otherNode).orTimeout(20, TimeUnit.SECONDS);
            return List.of(first.notice().id(), second.join().notice().id());
        });
        otherNode.shutdown();

        // then
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void what_a_node_was_sending_when_it_fell_is_sent_by_another_when_its_time_is_up() throws Exception {
        // given
        tell(Recipient.account(somebody("kh", "en", "somebody@office.example"), MOSVY));
        taken();

        // when
        clock.advance(settings.lease().plusDays(1));
        var tooEarly = round.sendBy(smtp());
        theLeaseIsUp();
        var later = round.sendBy(smtp());

        // then
        assertThat(tooEarly).isZero();
        assertThat(later).isEqualTo(1);
        assertThat(counts()).containsEntry(MailState.sent, 1L);
    }

    @Test
    void what_a_slow_node_says_of_a_mail_that_another_one_has_by_now_doesnt_count() {
        // given
        tell(Recipient.account(somebody("kh", "en", "somebody@office.example"), MOSVY));
        var slow = taken();
        theLeaseIsUp();
        var other = taken();

        // then
        assertThat(system.sees(() -> outbox.finish(slow, MailState.sent))).isFalse();
        assertThat(system.sees(() -> outbox.finish(other, MailState.sent))).isTrue();
    }

    @Test
    void a_mail_that_left_while_the_database_went_away_is_marked_later_and_not_sent_again() throws Exception {
        // given
        tell(Recipient.account(somebody("kh", "en", "somebody@office.example"), MOSVY));
        var node = new MailSending(new LosesTheDatabaseOnce(), table, office, addresses, texts, settings, clock);
        assertThatThrownBy(() -> node.sendBy(smtp())).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(counts()).containsEntry(MailState.sending, 1L);

        // when
        theLeaseIsUp();
        node.sendBy(smtp());

        // then
        assertThat(received()).hasSize(1);
        assertThat(counts()).containsEntry(MailState.sent, 1L);
    }

    private void theLeaseIsUp() {
        system.does(
                () -> database.sql("update mail set next_attempt = next_attempt - :lease * interval '1 millisecond'")
                        .param("lease", settings.lease().toMillis())
                        .update());
    }

    @Test
    void nobody_is_mailed_about_a_step_that_is_over_nor_after_a_change_of_agency() throws Exception {
        // given
        var step = NoticeSubject.step(NUMBER, Stage.repatriation, new StepId("step-1"), "familyTracing:1:x", "anyStep");
        tell(late(Recipient.account(somebody("kh", "en", "somebody@office.example"), MOSVY), step));
        tell(Recipient.account(somebody("kh", "en", "elsewhere@office.example"), new AgencyCode("TH-DATIP")));

        // when
        system.does(() -> notices.over(new StepId("step-1")));
        round.sendBy(smtp());

        // then
        assertThat(received()).isEmpty();
        assertThat(counts()).containsEntry(MailState.dropped, 1L);
        assertThat(dead()).extracting(UndeliveredMail::failure).containsExactly(MailFailure.noRecipient.name());
    }

    @Test
    void what_was_told_in_a_transaction_that_fails_is_never_sent() throws Exception {
        // given
        var reader = somebody("kh", "en", "somebody@office.example");
        assertThatThrownBy(() -> system.does(() -> {
                    notices.tell(late(Recipient.account(reader, MOSVY), STAGE));
                    throw new IllegalStateException("what was done beside it fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        // when
        round.sendBy(smtp());

        // then
        assertThat(received()).isEmpty();
    }

    @Test
    void without_a_server_mails_are_files(@TempDir Path folder) {
        // given
        tell(Recipient.account(somebody("kh", "th", "somebody@office.example"), MOSVY));

        // when
        round.sendBy(new FolderMailTransport(folder.resolve("mails")));

        // then
        assertThat(folder.resolve("mails").toFile().listFiles())
                .singleElement()
                .satisfies(file -> assertThat(file).content().contains("To: somebody@office.example", "Message-ID: <"));
    }

    private MailTransport smtp() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new SmtpMailTransport(sender, settings);
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private List<String> recipients() throws Exception {
        return received().stream().map(MailTest::to).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mail taken() {
        return system.sees(() -> outbox.take().orElseThrow());
    }

    private Map<MailState, Long> counts() {
        return system.sees(desk::counts);
    }

    private List<UndeliveredMail> dead() {
        return system.sees(() -> desk.dead(0, 10));
    }

    private int attempts() {
        return system.sees(() ->
                database.sql("select attempts from mail").query(Integer.class).single());
    }

    private String somebody(String country, String language, @Nullable String mail) {
        var name = country + "." + UUID.randomUUID().toString().substring(0, 20);
        accounts.create(
                new AccountInput(
                        name,
                        "Test worker",
                        Set.of(Role.caseworker),
                        Set.of(),
                        MOSVY,
                        language,
                        false,
                        mail == null ? null : new MailAddress(mail)),
                "a fictional password");
        return name;
    }

    private void tell(Recipient to) {
        tell(late(to, STAGE));
    }

    private void tell(NoticeRequest notice) {
        system.does(() -> notices.tell(notice));
    }

    private static NoticeRequest late(Recipient to, NoticeSubject about) {
        return NoticeRequest.of(UUID.randomUUID().toString(), NoticeKind.late, to, about)
                .level(2)
                .due(TestClock.START)
                .mailed();
    }

    /** The outbox, when the database is away for the first mark. */
    private final class LosesTheDatabaseOnce extends Outbox {

        private boolean lost;

        LosesTheDatabaseOnce() {
            super(database, settings, clock);
        }

        @Override
        Optional<Mail> take() {
            return outbox.take();
        }

        @Override
        boolean finish(Mail mail, MailState state) {
            if (!lost) {
                lost = true;
                throw new DataAccessResourceFailureException("away");
            }
            return outbox.finish(mail, state);
        }
    }
}
