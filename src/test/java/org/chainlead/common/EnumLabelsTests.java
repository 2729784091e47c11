package org.chainlead.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EnumLabelsTests {

    /** Enums nobody reads on a screen. */
    private static final Set<String> SILENT = Set.of("Visibility", "Relation");

    @Test
    void everyPublicEnumValueHasALabel() throws ClassNotFoundException {
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.chainlead")) {
            if (type.isEnum()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !SILENT.contains(type.getSimpleName())
                    && type.isTopLevelClass()) {
                for (Object value : Class.forName(type.getName()).getEnumConstants()) {
                    String key = Texts.labelKey((Enum<?>) value);
                    if (!Texts.has(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
