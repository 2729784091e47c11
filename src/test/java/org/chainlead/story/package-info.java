/** People at their screens: the story of one month in the browser, and what it must survive. */
@org.jspecify.annotations.NullMarked
package org.chainlead.story;
