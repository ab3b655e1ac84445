package org.homeward.cases.web.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.homeward.casefile.documents.SomePdf;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Documents over the wire: what is taken, what is refused and why, and how one comes back. */
@WebTest
class DocumentDoorsTest {

    private static final byte[] SCAN = SomePdf.letter();
    private static final String BOUNDARY = "part-of-a-test";
    private static final int PERSON = 745_001;

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String path;
    private String number;

    @BeforeEach
    void a_person_waits_to_be_screened() {
        ToldStory.people(accounts);
        number = ToldStory.opened(application, PERSON).number().value();
        path = "/api/v1/cases/" + number + "/documents";
    }

    @Test
    void a_document_goes_in_and_comes_back_as_a_download_without_its_name() throws Exception {
        // when
        var added = send("th.police1", SCAN, "kind", "signedLetter", "category", "identity");

        // then
        assertThat(added.statusCode()).isEqualTo(201);
        var read = json.readTree(added.body());
        assertThat(read.path("contentType").asString()).isEqualTo("application/pdf");
        var answer = get("th.police1", path + "/" + read.path("id").asString());
        assertThat(SomePdf.isLetter(answer.body())).isTrue();
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"" + number + "-signedLetter-")
                .doesNotContain("Sokha");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void a_phones_photo_comes_back_without_its_place_and_device() throws Exception {
        // given
        var photo = new ClassPathResource("documents/phone.jpg").getContentAsByteArray();

        // when
        var added = json.readTree(send("th.police1", photo, "kind", "other", "category", "identity")
                .body());

        // then
        var kept = get("th.police1", path + "/" + added.path("id").asString()).body();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Mark", "Exif", "xmp");
        assertThat(kept).hasSize(added.path("size").asInt());
    }

    @Test
    void each_wrong_document_is_refused_with_its_own_answer() throws Exception {
        // given
        var page = "<html><body>hello</body></html>".getBytes(StandardCharsets.US_ASCII);

        // then
        refused(send("th.police1", page, "kind", "other", "category", "identity"), 415, "PNG");
        refused(send("th.police1", SCAN, "category", "identity"), 422, "kind");
        refused(send("th.police1", SCAN, "kind", "other", "category", "everything"), 422, "category");
        refused(send("th.police1", "%PDF-1.7".getBytes(UTF_8), "kind", "other", "category", "identity"), 422, "PDF");
        refused(send("th.police1", new byte[0], "kind", "other", "category", "identity"), 422, "file");
        refused(send("th.police1", new byte[11 * 1024 * 1024], "kind", "other", "category", "identity"), 413, "413");
        refused(post("th.police1", "application/json", "{}".getBytes(StandardCharsets.US_ASCII)), 415, "multipart");
        refused(send("la.focal1", SCAN, "kind", "other", "category", "identity"), 404, "404");
    }

    @Test
    void a_document_of_ten_megabytes_is_taken() throws Exception {
        // given
        var large = SomePdf.letter(10 * 1024 * 1024 - 2_000);

        // then
        assertThat(send("th.police1", large, "kind", "other", "category", "identity")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_page_takes_a_document_and_lists_it() throws Exception {
        // given
        var visitor = Caller.of(mvc, accounts, "th.police1");
        var pages = "/cases/" + number + "/documents";

        // when
        var answer = mvc.perform(multipart(pages)
                        .file(new MockMultipartFile("file", "C:\\scans\\letter of 3 May.pdf", "text/html", SCAN))
                        .param("kind", "signedConsent")
                        .param("category", "legal")
                        .contentType("multipart/form-data")
                        .with(csrf())
                        .with(authentication(new ActorAuthentication(visitor.actor()))))
                .andReturn()
                .getResponse();

        // then
        assertThat(answer.getRedirectedUrl()).isEqualTo(pages);
        assertThat(visitor.get(pages).getContentAsString(StandardCharsets.UTF_8))
                .contains("letter of 3 May.pdf")
                .contains("หนังสือยินยอมที่ลงนามแล้ว")
                .doesNotContain("scans");
        assertThat(visitor.get("/cases/" + number).getContentAsString(StandardCharsets.UTF_8))
                .contains(pages);
    }

    @Test
    void the_page_shows_a_wrong_file_at_its_field_and_keeps_what_was_chosen() throws Exception {
        // given
        var visitor = Caller.of(mvc, accounts, "th.police1");
        var pages = "/cases/" + number + "/documents";

        // when
        var answer = mvc.perform(multipart(pages)
                        .file(new MockMultipartFile("file", "letter.pdf", "application/pdf", "hello".getBytes(UTF_8)))
                        .param("kind", "signedConsent")
                        .param("category", "legal")
                        .contentType("multipart/form-data")
                        .with(csrf())
                        .with(authentication(new ActorAuthentication(visitor.actor()))))
                .andReturn()
                .getResponse();

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8))
                .contains("href=\"#file\"")
                .contains("id=\"file-error\"")
                .contains("WebP")
                .containsPattern("value=\"legal\" selected")
                .containsPattern("value=\"signedConsent\" selected");
        assertThat(visitor.get(pages).getContentAsString(UTF_8)).doesNotContain("letter.pdf");
    }

    private void refused(HttpResponse<byte[]> answer, int status, String says) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(body).contains(says).doesNotContain("Sokha");
    }

    private HttpResponse<byte[]> send(String account, byte[] content, String... fields) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var at = 0; at < fields.length; at += 2) {
            part(body, "name=\"" + fields[at] + "\"", fields[at + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"Sokha.pdf\"", content);
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return post(account, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) throws IOException {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpResponse<byte[]> post(String account, String type, byte[] body) throws Exception {
        return client.send(
                asked(account, path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String account, String address) throws Exception {
        return client.send(asked(account, address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder asked(String account, String address) {
        var credentials = Base64.getEncoder()
                .encodeToString((account + ":" + ToldStory.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json");
    }
}
