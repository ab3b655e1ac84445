package org.homeward.platform.commands;

import org.homeward.casefile.CaseAccess;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.models.DeployedSteps;
import org.homeward.overdue.LateStepBoard;
import org.homeward.platform.demo.BoardFiller;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The board and the classes that it reads, for the command that fills it; the other classes beside them are never made. */
@ComponentScan(
        basePackageClasses = {LateStepBoard.class, CaseAccess.class},
        lazyInit = true)
@Import({AccountCommandBeans.class, WorkingCalendars.class, DeployedSteps.class, BoardFiller.class})
class SeedCommandBeans {}
