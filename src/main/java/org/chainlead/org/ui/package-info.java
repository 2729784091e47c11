/** 组织与账号, the own profile, the forced change of passwords, and the first run. */
@NullMarked
package org.chainlead.org.ui;

import org.jspecify.annotations.NullMarked;
