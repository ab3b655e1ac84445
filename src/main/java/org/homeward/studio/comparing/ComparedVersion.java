package org.homeward.studio.comparing;

import org.homeward.studio.SopFiles;

/**
 * A version that is compared.
 *
 * @param tables the time limits that hold beside it
 */
record ComparedVersion(SopFiles files, SopFiles tables) {}
