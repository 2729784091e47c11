package org.chainlead.project;

import java.util.regex.Pattern;
import org.chainlead.common.Texts;

/** A place names several counties when it counts them (10县市), means all of them, or lists them; the words are data. */
final class SeveralCounties {

    private final Pattern words = Pattern.compile(Texts.t("project.import.severalPlaces"));

    boolean areNamedBy(String place) {
        return words.matcher(ProjectTexts.normal(place)).matches();
    }
}
