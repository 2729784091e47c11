package org.chainlead;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.chainlead.common.ui.RequiresOperation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the compiler and Spring Modulith cannot see. Each rule was broken once on purpose before it was trusted. */
@AnalyzeClasses(packages = "org.chainlead", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule vaadinStaysInTheUserInterface = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule officeAloneKnowsPoi = noClasses()
            .that()
            .resideOutsideOfPackage("..office..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule viewsReachNoRepositoryAndNoEntity = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(assignableTo(Repository.class)
                    .or(assignableTo(EntityManager.class))
                    .or(resideInAPackage("org.springframework.jdbc..")));

    @ArchTest
    static final ArchRule everyServiceOperationIsGuarded = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should(new ArchCondition<JavaMethod>("stand under @PreAuthorize") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean guarded = method.isAnnotatedWith(PreAuthorize.class)
                            || method.getOwner().isAnnotatedWith(PreAuthorize.class);
                    events.add(new SimpleConditionEvent(method, guarded, method.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule everyRouteSaysWhoMayOpenIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RequiresOperation.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheDemoTellsAnotherTime = noClasses()
            .that()
            .resideOutsideOfPackages("..demo..", "..common..")
            .should()
            .callMethod("org.chainlead.common.BusinessClock", "at", "java.time.Instant", "java.lang.Runnable");

    @ArchTest
    static final ArchRule entitiesHaveNoPublicSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveNameMatching("set[A-Z].*")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule viewsAreNotPublic = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(new ArchCondition<JavaClass>("be package-private") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean hidden = !type.getModifiers().contains(JavaModifier.PUBLIC);
                    events.add(new SimpleConditionEvent(type, hidden, type.getName()));
                }
            });

    @ArchTest
    static final ArchRule theUserInterfaceCallsGuardedServicesOnly = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(not(resideInAPackage("..ui.."))
                    .and(resideInAPackage("org.chainlead.."))
                    .and(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are unguarded components") {
                        @Override
                        public boolean test(JavaClass type) {
                            return type.isAnnotatedWith(org.springframework.stereotype.Component.class)
                                    && !type.getSimpleName().equals("CurrentUser")
                                    && !type.getSimpleName().equals("Access");
                        }
                    }));
}
