package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.PackagedDirectory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelterNameAccessTest {

    private static final Corridor TH_KH = Corridor.of("TH-KH");

    private final ShelterNameAccess shelters = new ShelterNameAccess(new AccessMatrix(), PackagedDirectory.read());

    ShelterNameAccessTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "TH-WPC-PTT,     TH-WPC-PTT,   shelter,           named",
        "TH-WPC-PTT,     TH-RTP-ATPD,  police,            hidden",
        "TH-WPC-PTT,     TH-PSDHS-SKA, identification,    hidden",
        "TH-WPC-PTT,     TH-OAG,       legal,             hidden",
        "TH-WPC-PTT,     TH-DATIP,     focalPoint,        hidden",
        "TH-WPC-PTT,     TH-IMM-ARN,   border,            hidden",
        "TH-WPC-PTT,     TH-DATIP,     ngo,               hidden",
        "TH-WPC-PTT,     TH-DATIP,     caseManager,       named",
        "TH-WPC-PTT,     KH-MOSVY,     focalPoint,        hidden",
        "TH-WPC-PTT,     KH-SHL-PNH,   caseManager,       hidden",
        "KH-RTC-POIPET,  TH-WPC-PTT,   shelter,           hidden",
        "KH-RTC-POIPET,  KH-DOSVY-BTB, provincialWelfare, hidden",
        "TH-DATIP,       TH-RTP-ATPD,  police,            named",
    })
    void a_shelter_is_named_to_its_own_people_and_to_those_who_care(
            String agency, String reader, String function, String verdict) {
        for (var roles : Set.of(Set.of(Role.caseworker), Set.of(Role.caseworker, Role.supervisor))) {
            // given
            var code = new AgencyCode(reader);
            var actor = new Actor("somebody", "", roles, Set.of(function), code, code.country(), Locale.ENGLISH, false);

            // when
            var hidden = shelters.hides(new AgencyCode(agency), actor, TH_KH);

            // then
            assertThat(hidden).isEqualTo(verdict.equals("hidden"));
        }
    }
}
