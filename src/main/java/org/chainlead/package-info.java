/** 链长制工作协同平台: one package per capability; see docs/modules for the picture of who may call whom. */
@NullMarked
package org.chainlead;

import org.jspecify.annotations.NullMarked;
