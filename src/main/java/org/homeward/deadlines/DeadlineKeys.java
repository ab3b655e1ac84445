package org.homeward.deadlines;

import java.util.HashMap;
import java.util.Map;

/** The keys that models use, and the sop-facts ids that are understood in their place. */
public final class DeadlineKeys {

    private static final Map<String, String> BY_ID = read("""
            D1 temporaryCustody
            D2 custodyExtension
            D3 identificationInterview
            D4 preIdentificationStay
            D5 stayAfterVerdict
            D6 carerPlacement
            D7 safetyProtectorTerm
            D8 localIdentification
            D9 nationalityVerification
            D10 identityCheck
            D11 mealSupport
            D12 supportApplication
            D13 supportFileForwarding
            D14 reportedPersonTransfer
            D15 borderShelterStay
            D16 centralShelterStay
            D17 transitShelterStay
            D18 reliefStationStay
            D19 unidentifiedPersonReport
            D20 policeDetention
            D21 bilateralCaseMeeting
            D22 shelterCaseVisit
            D23 shelterStandards
            D24 breachNotice
            P1 caseOpening
            P2 screening
            P3 guardianAppointment
            P4 identificationDecision
            P5 reflectionPeriod
            P6 requestAcknowledgement
            P7 familyTracing
            P8 nationalityVerification
            P9 bestInterests
            P10 returnApproval
            P11 returnNotice
            P12 preDepartureCheck
            P13 handoverReceipt
            P14 reintegrationPlan
            P15 followUpVisit
            P16 hostFeedback
            P17 closureReview
            P18 notIdentifiedReview
            P19 returnChoice
            P20 riskAssessment
            """);

    private DeadlineKeys() {}

    /** The model's key for a key or a sop-facts id ({@code P7}, {@code D9}). */
    public static String of(String keyOrId) {
        return BY_ID.getOrDefault(keyOrId, keyOrId);
    }

    private static Map<String, String> read(String lines) {
        var keys = new HashMap<String, String>();
        lines.lines().forEach(line -> {
            var space = line.indexOf(' ');
            keys.put(line.substring(0, space), line.substring(space + 1));
        });
        return Map.copyOf(keys);
    }
}
