package org.homeward.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AccountNamesTest {

    private static final Locale KHMER = Locale.forLanguageTag("km");

    /** They are called so in each language. */
    private static final String OWN_NAMES = "UNHCR|IOM";

    private final AccountNames names = new AccountNames(texts());

    @Test
    void every_demo_account_has_a_name_in_the_readers_language() {
        assertThat(DemoAccounts.rows()).allSatisfy(account -> {
            assertThat(names.of(account.username(), account.name(), Locale.ENGLISH))
                    .containsPattern("^[A-Z]");
            assertThat(names.of(account.username(), account.name(), KHMER).replaceAll(OWN_NAMES, ""))
                    .doesNotContainPattern("[A-Za-z]");
            assertThat(names.of(account.username(), account.name(), Locale.forLanguageTag("th"))
                            .replaceAll(OWN_NAMES, ""))
                    .containsPattern("[\u0E01-\u0E5B]")
                    .doesNotContainPattern("[A-Za-z]");
        });
    }

    @Test
    void a_name_that_somebody_chose_stays() {
        assertThat(names.of("operator", "Sokha", KHMER)).isEqualTo("Sokha");
        assertThat(names.of("sokha", "Operator", KHMER)).isEqualTo("Operator");
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages.demo");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
