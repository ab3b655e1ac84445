package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For whom the database thinks that a transaction works. */
@DatabaseTest
class RowPolicyContextTest {

    private static final AgencyCode POLICE = new AgencyCode("TH-RTP-ATPD");
    private static final String SAFETY = "system:safety";

    @Autowired
    RowPolicyContext wall;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_look_across_cases_ends_with_the_agency_that_it_began_with() {
        within(() -> {
            assertThat(wall.asSystem("looking", this::party)).isEqualTo("system:looking");
            assertThat(party()).isEqualTo(POLICE.value());
        });
    }

    @Test
    void an_agency_that_left_the_case_stays_out_of_it_after_a_look_across_cases_too() {
        within(() -> {
            // when
            assertThat(wall.asSystemToTheEnd("safety", this::party)).isEqualTo(SAFETY);

            // then
            assertThat(party()).isEqualTo(SAFETY);
            assertThat(wall.asSystem("looking", () -> wall.asSystem("deeper", this::party)))
                    .isEqualTo("system:deeper");
            assertThat(party()).isEqualTo(SAFETY);
        });
        within(() -> assertThat(party()).isEqualTo(POLICE.value()));
    }

    private void within(Runnable work) {
        ActingParty.as(POLICE, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
            return true;
        });
    }

    private String party() {
        return database.sql("select current_setting('homeward.agency', true)")
                .query(String.class)
                .single();
    }
}
