package org.homeward.platform.demo;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.shared.CaseNumber;
import org.homeward.shell.web.access.AccessRow;
import org.homeward.testing.Caller;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * All that somebody can open about a case: each route to it, to the steps that are looked at closely and to the answers of all
 * steps, the own lists, and what these link to; of pages that are alike one for each kind of thing.
 */
final class ReadEverything {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final List<String> OWN = List.of("/inbox", "/notices", "/tasks", "/cases", "/calendar", "/find");

    private final CaseNumber number;
    private final Collection<String> steps;
    private final Collection<String> closely;

    ReadEverything(CaseNumber number, Collection<String> steps, Collection<String> closely) {
        this.number = number;
        this.steps = steps;
        this.closely = closely;
    }

    /** What was answered, by path; what isn't there for the reader is left out. */
    Map<String, String> by(Caller reader) throws Exception {
        var read = new LinkedHashMap<String, String>();
        var tried = new LinkedHashSet<>(routes());
        var kinds = new HashMap<String, Integer>();
        tried.forEach(path -> kinds.merge(kind(path), 1, Integer::sum));
        var left = new ArrayDeque<>(tried);
        while (!left.isEmpty()) {
            var path = left.remove();
            var answer = reader.get(path);
            if (answer.getStatus() != 200) {
                continue;
            }
            var text = text(answer);
            read.put(path, text);
            for (var link : LINK.matcher(text)
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .toList()) {
                if (ofTheCase(link) && !tried.contains(link) && isOneOfTheFirst(kind(link), kinds)) {
                    tried.add(link);
                    left.add(link);
                }
            }
        }
        return read;
    }

    /** The first few of those that differ in a number or a language alone. */
    private static boolean isOneOfTheFirst(String kind, Map<String, Integer> kinds) {
        return kinds.merge(kind, 1, Integer::sum) <= 2;
    }

    private static String kind(String path) {
        return path.replaceAll("/\\d+(?=/|$)", "/1").replaceAll("(language|before)=\\w+|diagram/\\w+", "$1");
    }

    private boolean ofTheCase(String link) {
        return link.contains(number.value()) || steps.stream().anyMatch(link::contains);
    }

    private Collection<String> routes() {
        var routes = new LinkedHashSet<String>();
        for (var row : AccessRow.all()) {
            if (!row.method().equals("GET")) {
                continue;
            }
            if (row.kind().equals("case")) {
                routes.add(row.path(number.value(), "1", "returnApproval"));
            } else if (row.kind().equals("step")) {
                var tried = row.path().equals("/api/v1/cases/{number}/steps/{id}/answers") ? steps : closely;
                tried.forEach(step -> routes.add(row.path(number.value(), step, "returnApproval")));
            } else if (OWN.stream().anyMatch(row.path().replace("/api/v1", "")::equals)) {
                routes.add(row.path());
            }
        }
        routes.addAll(List.of("/inbox?scope=agency", "/inbox?scope=waiting"));
        return routes;
    }

    private static String text(MockHttpServletResponse answer) throws IOException {
        var type = String.valueOf(answer.getContentType());
        if (!type.startsWith("application/pdf")) {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }
        try (var paper = new PdfReader(answer.getContentAsByteArray())) {
            var text = new StringBuilder();
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(paper).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }
}
