package org.chainlead.project;

import java.time.LocalDate;
import org.chainlead.importing.ImportId;

/**
 * 一清单: a printed list that projects came in by.
 *
 * @param fileName of the list
 * @param broughtInOn day it was brought in; its year is the list's
 */
public record ProjectList(ImportId id, String fileName, LocalDate broughtInOn) {}
