package org.homeward.overdue;

import org.jspecify.annotations.Nullable;

/**
 * The figures above a board. Days are calendar days.
 *
 * @param late steps and own requests past their due date (R2: only what is an agency's to do)
 * @param soon due within three working days of the office that has them
 * @param paused steps whose clock stands still
 * @param pausedPast those whose pause should have ended or been reviewed
 * @param open all that agencies have to do, late or not
 * @param openCases cases under way in which the reader's side takes part
 * @param medianAgeDays of the open cases; null if there are none
 * @param oldestAgeDays of the open cases; null if there are none
 * @param openRequests asked across a border and not answered
 * @param lateRequests those whose answer is overdue
 * @param answered requests from across a border that were answered this month
 * @param answeredInTime those answered by their date
 * @param identifiedToHomeDays the median over the last year; null without a case that came home
 * @param saidNo persons who said no to their return this month and didn't change their mind
 * @param withdrawals cases in which a consent was taken back this month
 * @param unmetNeeds what was needed and not found in the reader's country this month, whatever the scope and filter
 * @param retrafficked persons whose case the reader's country closed in twelve months because they were trafficked again,
 *     whatever the scope; of the filter's corridor
 * @param retraffickingSigns the same for whom a visit found signs of it
 */
public record BoardFigures(
        long late,
        long soon,
        long paused,
        long pausedPast,
        long open,
        long openCases,
        @Nullable Integer medianAgeDays,
        @Nullable Integer oldestAgeDays,
        long openRequests,
        long lateRequests,
        long answered,
        long answeredInTime,
        @Nullable Integer identifiedToHomeDays,
        long saidNo,
        long withdrawals,
        long unmetNeeds,
        long retrafficked,
        long retraffickingSigns) {}
