package org.chainlead.org;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** Pinyin initials, by which units and people are found: 农业农村局 → nyncj. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        return PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
