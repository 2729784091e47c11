package org.chainlead.task.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of the import wizard, as they stand in its address. */
enum ImportStage {
    /** 选择文件. */
    FILE,
    /** 对应列: which column is which field, and what the whole file has in common. */
    COLUMNS,
    /** 核对: what the file leaves open. */
    QUESTIONS,
    /** 预览: row by row what will be made and what is wrong. */
    PREVIEW,
    /** 导入. */
    BRING_IN;

    /** How the step is called in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no step with a file. */
    static Optional<ImportStage> read(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage != FILE && stage.word().equals(word))
                .findFirst();
    }

    ImportStage before() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    ImportStage after() {
        return values()[Math.min(values().length - 1, ordinal() + 1)];
    }
}
