package org.homeward.channel;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * A child of a case is 18, by the birthday or by a finding about the age.
 *
 * @param by with whom the person is, or who found it out
 * @param toAsk whether a consent ended with it that the person has to be asked for anew
 */
public record CameOfAgeEvent(CaseNumber number, AgencyCode by, boolean toAsk) {}
