package org.homeward.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.OpenedSince;
import org.homeward.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In each order the list of cases comes page by page, each case once. */
@DatabaseTest
class CaseListOrderTest {

    private static final AgencyCode ITS_OWN = new AgencyCode("TH-ORDER-1");
    private static final Actor READER = new Actor(
            "order", "order", Set.of(Role.caseworker), Set.of(), ITS_OWN, ITS_OWN.country(), Locale.ENGLISH, false);

    @Autowired
    CaseList list;

    @Autowired
    Intake intake;

    @Autowired
    SomeCases cases;

    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void three_cases_of_one_agency() {
        for (int n = 0; n < 3; n++) {
            var police = Readers.police();
            var number = cases.as(police, () -> intake.open(Intakes.adult(), police));
            cases.join(number, READER);
            numbers.add(number.value());
        }
    }

    @ParameterizedTest
    @EnumSource
    void page_by_page_each_case_comes_once(CaseListSort order) {
        // given
        var whole = page(order, null, 1000);
        var paged = new ArrayList<String>();

        // when
        @Nullable String after = null;
        do {
            var page = page(order, after, 2);
            page.cases().forEach(one -> paged.add(one.number().value()));
            assertThat(page.total()).isEqualTo(whole.total());
            after = page.next();
        } while (after != null);

        // then
        assertThat(paged)
                .containsAll(numbers)
                .containsExactlyElementsOf(whole.cases().stream()
                        .map(ListedCase::number)
                        .map(CaseNumber::value)
                        .toList());
    }

    @Test
    void what_opened_long_ago_and_what_is_a_childs_is_left_out_if_so_asked() {
        assertThat(total(new CaseFilter.Also(false, false, OpenedSince.week))).isGreaterThanOrEqualTo(3);
        assertThat(total(new CaseFilter.Also(false, false, OpenedSince.earlier)))
                .isZero();
        assertThat(total(new CaseFilter.Also(true, false, null))).isZero();
        assertThat(total(new CaseFilter.Also(false, true, null))).isZero();
    }

    private long total(CaseFilter.Also also) {
        var filter = CaseFilter.of(null, null, null, null).and(also);
        return cases.as(READER, () -> list.page(READER, filter, null, 10)).total();
    }

    private CaseListResult page(CaseListSort order, @Nullable String after, int limit) {
        var filter = CaseFilter.of(null, null, null, null);
        return cases.as(READER, () -> list.page(READER, filter, order, after, limit));
    }
}
