package org.chainlead.project.spi;

/** A screen of a module above that is reached from 项目进度. */
public interface ProgressLink {

    String address();

    /** Of its words in the text file. */
    String key();

    /** Whether there is anything on it for the acting person. */
    boolean isOffered();
}
