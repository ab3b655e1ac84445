package org.homeward.shell.web.operations;

import java.util.Map;
import org.homeward.notices.MailState;

/**
 * The figures for an alarm: counts, never the content.
 *
 * @param mails how many stand where
 * @param messages between the countries, that wait for a receiver
 * @param jobsDue of the engine, that could run now
 * @param jobsFailed of the engine, without a try left
 * @param lateRungs steps whose next rung should have been walked
 * @param nodes programs that were heard of in the last two minutes
 */
record OperationFigures(
        Map<MailState, Long> mails, long messages, long jobsDue, long jobsFailed, long lateRungs, long nodes) {}
