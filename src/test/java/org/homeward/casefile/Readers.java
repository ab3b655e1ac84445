package org.homeward.casefile;

import java.util.Locale;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;

/** People of the agencies of the Thai-Cambodian corridor. */
public final class Readers {

    public static final AgencyCode THAI_POLICE = new AgencyCode("TH-RTP-ATPD");
    public static final AgencyCode THAI_SHELTER = new AgencyCode("TH-WPC-PTT");
    public static final AgencyCode THAI_FOCAL_POINT = new AgencyCode("TH-DATIP");
    public static final AgencyCode KHMER_FOCAL_POINT = new AgencyCode("KH-MOSVY");
    public static final AgencyCode KHMER_WELFARE = new AgencyCode("KH-DOSVY-BMC");
    public static final AgencyCode LAO_POLICE = new AgencyCode("LA-MPS-ATD");

    private Readers() {}

    public static Actor police() {
        return with("police", Role.caseworker, "police", THAI_POLICE);
    }

    public static Actor shelter() {
        return with("shelter", Role.caseworker, "shelter", THAI_SHELTER);
    }

    public static Actor thaiFocalPoint() {
        return with("datip", Role.caseworker, "focalPoint", THAI_FOCAL_POINT);
    }

    public static Actor khmerFocalPoint() {
        return with("mosvy", Role.caseworker, "focalPoint", KHMER_FOCAL_POINT);
    }

    public static Actor khmerWelfare() {
        return with("dosvy", Role.caseworker, "provincialWelfare", KHMER_WELFARE);
    }

    public static Actor stranger() {
        return with("stranger", Role.caseworker, "police", LAO_POLICE);
    }

    public static Actor with(String username, Role role, String function, AgencyCode agency) {
        return new Actor(
                username, username, Set.of(role), Set.of(function), agency, agency.country(), Locale.ENGLISH, false);
    }
}
