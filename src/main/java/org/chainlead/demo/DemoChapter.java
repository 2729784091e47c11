package org.chainlead.demo;

/** A part of the demonstration that adds its steps to the script: reports, notices, instructions. */
interface DemoChapter {

    void schedule(DemoScript script, DemoCase made, DemoCalendar calendar);
}
