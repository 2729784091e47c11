/** 留痕, 调阅单 and 封存清除 on the screen. */
@NullMarked
package org.chainlead.audit.ui;

import org.jspecify.annotations.NullMarked;
