/** The list of projects, a project's page, and the way a printed list comes in. */
@NullMarked
package org.chainlead.project.ui;

import org.jspecify.annotations.NullMarked;
