package org.homeward.platform.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills a shown form as a person would: types, chooses and ticks; a field that isn't shown is passed over. */
final class FormByHand {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Left out where they may be, to be quick; all choices are made. */
    private static final Set<String> TOLD_IF_REQUIRED = Set.of("textfield", "textarea");

    private final Page page;
    private final Set<String> ifRequired;
    private final Set<String> filled = new HashSet<>();

    FormByHand(Page page) {
        this(page, TOLD_IF_REQUIRED);
    }

    private FormByHand(Page page, Set<String> ifRequired) {
        this.page = page;
        this.ifRequired = ifRequired;
    }

    /** Leaves nothing out. */
    static FormByHand patient(Page page) {
        return new FormByHand(page, Set.of());
    }

    /** Twice over: an answer may bring up a field above it. */
    void fill(Map<String, Object> answers) {
        var schema = DemoAnswers.object(page.locator("script.form-schema").textContent());
        for (int round = 0; round < 2; round++) {
            fill(children(schema), answers, "");
        }
    }

    private void fill(List<Map<String, Object>> fields, Map<String, Object> answers, String index) {
        for (var field : fields) {
            var type = String.valueOf(field.get("type"));
            if (type.equals("dynamiclist")) {
                rows(field, answers);
            } else if (field.get("key") == null) {
                fill(children(field), answers, index);
            } else if (answers.get(field.get("key")) != null) {
                answer(type, field, answers.get(field.get("key")), index);
            }
        }
    }

    private void rows(Map<String, Object> field, Map<String, Object> answers) {
        if (answers.get(field.get("path")) instanceof List<?> rows) {
            for (int row = 0; row < rows.size(); row++) {
                var add = page.locator(".fjs-repeat-render-add").first();
                if (add.count() > 0 && filled.add(field.get("id") + "_" + row)) {
                    reach(add);
                    add.click();
                }
                fill(children(field), object(rows.get(row)), "_" + row);
            }
        }
    }

    private void answer(String type, Map<String, Object> field, Object value, String index) {
        var id = field.get("id") + index;
        if (ifRequired.contains(type) && !required(field) || filled.contains(id) || !shown(id)) {
            return;
        }
        reach(page.locator("[id^='fjs-form-']:is([id$='-%1$s'], [id$='-%1$s-0'], [id$='-%1$s-date'])".formatted(id))
                .first());
        switch (type) {
            case "textfield", "textarea", "number" -> at(id, "").fill(value.toString());
            case "checkbox" -> at(id, "").setChecked(Boolean.parseBoolean(value.toString()));
            case "radio" -> at(id, "-" + place(field, value)).check();
            case "checklist" ->
                ((List<?>) value).forEach(one -> at(id, "-" + place(field, one)).check());
            case "select" -> choose(id, label(field, value));
            case "datetime" -> date(id, value.toString());
            default -> throw new IllegalArgumentException(type);
        }
        filled.add(id);
    }

    /** Opens the section of a long form in which a field stands; what is drawn anew after an answer is folded a frame later. */
    private void reach(Locator field) {
        var section = field.evaluate("""
                async field => {
                  await new Promise(requestAnimationFrame);
                  await new Promise(requestAnimationFrame);
                  const drawn = field.isConnected ? field : document.getElementById(field.id);
                  return drawn?.closest('[data-section][hidden]')?.dataset.section;
                }
                """);
        if (section != null) {
            page.locator(".hw-sections a[href='#section-" + section + "']").click();
            page.waitForFunction(
                    "section => document.querySelector(`[data-section='${section}']:not([hidden])`)", section);
        }
    }

    private boolean shown(String id) {
        var parts =
                page.locator("[id^='fjs-form-']:is([id$='-%1$s'], [id$='-%1$s-0'], [id$='-%1$s-date'])".formatted(id));
        return parts.count() > 0 && parts.first().isEnabled();
    }

    private void choose(String id, String label) {
        var group = page.locator(".fjs-input-group").filter(new Locator.FilterOptions().setHas(at(id, "")));
        group.click();
        page.locator(".fjs-dropdownlist")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private void date(String id, String value) {
        var withTime = value.length() > 10;
        var day = withTime ? OffsetDateTime.parse(value).toLocalDate() : LocalDate.parse(value);
        for (int attempt = 0; attempt < 5 && !dated(id, withTime); attempt++) {
            type(at(id, "-date"), DAY.format(day));
            if (withTime) {
                type(at(id, "-time"), TIME.format(OffsetDateTime.parse(value)));
            }
        }
    }

    private boolean dated(String id, boolean withTime) {
        return !at(id, "-date").inputValue().isEmpty()
                && (!withTime || !at(id, "-time").inputValue().isEmpty());
    }

    /** The form takes a date or time over when the field is left, and is drawn anew for it, a frame for each round. */
    private void type(Locator field, String text) {
        field.fill(text);
        field.blur();
        page.evaluate("""
                async () => {
                  for (let round = 0; round < 6; round++) {
                    await new Promise(requestAnimationFrame);
                  }
                }
                """);
    }

    private Locator at(String id, String ending) {
        return page.locator("[id^='fjs-form-'][id$='-" + id + ending + "']").first();
    }

    private static boolean required(Map<String, Object> field) {
        return field.get("properties") instanceof Map<?, ?> more && more.containsKey("neededWhen")
                || field.get("validate") instanceof Map<?, ?> rules && Boolean.TRUE.equals(rules.get("required"));
    }

    private static int place(Map<String, Object> field, Object value) {
        var options = options(field);
        for (int at = 0; at < options.size(); at++) {
            if (value.equals(options.get(at).get("value"))) {
                return at;
            }
        }
        throw new IllegalArgumentException(field.get("id") + " has no option " + value);
    }

    private static String label(Map<String, Object> field, Object value) {
        return options(field).get(place(field, value)).get("label").toString();
    }

    private static List<Map<String, Object>> options(Map<String, Object> field) {
        return objects(field.get("values"));
    }

    private static List<Map<String, Object>> children(Map<String, Object> field) {
        return objects(field.get("components"));
    }

    private static List<Map<String, Object>> objects(Object list) {
        return list instanceof List<?> items
                ? items.stream().map(FormByHand::object).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object item) {
        return (Map<String, Object>) item;
    }
}
