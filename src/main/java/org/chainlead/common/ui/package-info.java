/**
 * The building blocks every view is made of: lights, cards, timelines, dialogs, notices and lists, so that all screens
 * look and answer alike. Their appearance lives in {@code frontend/styles/chainlead.css}.
 */
@NamedInterface("ui")
@NullMarked
package org.chainlead.common.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
