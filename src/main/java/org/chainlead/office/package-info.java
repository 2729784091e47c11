/**
 * The office toolkit: reads tables people bring (.xlsx, .xls, .csv, pasted) and writes what they take away (.xlsx
 * ledgers, .docx official documents and lists). It stands at the bottom, knows no feature, and is the only place where
 * the office file library is named; its public types show none of it.
 *
 * <p>Files are hostile until checked: {@link org.chainlead.office.TableReader} looks at the container before anything
 * is parsed, and every refusal says what is wrong, where, and what to do. Limits: {@link
 * org.chainlead.office.TableLimits}.
 */
@ApplicationModule(
        displayName = "office",
        allowedDependencies = {"common"})
@NullMarked
package org.chainlead.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
