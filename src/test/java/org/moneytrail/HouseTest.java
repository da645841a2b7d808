package org.moneytrail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house. */
@AnalyzeClasses(packages = "org.moneytrail", importOptions = DoNotIncludeTests.class)
class HouseTest {
    private static final String[] STAGES = {
        "..ingest..", "..link..", "..trade..", "..detect..", "..trace..", "..chains..", "..report.."
    };

    @ArchTest
    static final ArchRule kernelsKnowNoSpark = noClasses()
            .that()
            .resideInAnyPackage(
                    "..money..",
                    "..trace.replay..",
                    "..chains.split..",
                    "..link.name..",
                    "..link.identifier..",
                    "..link.score..",
                    "..link.screen..",
                    "..generate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..");

    @ArchTest
    static final ArchRule onlyJobsKnowTheLake = noClasses()
            .that()
            .resideOutsideOfPackages("..job..", "..lake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.moneytrail.lake..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyJobsKnowTheWorldAndItsTruth = noClasses()
            .that()
            .resideOutsideOfPackages("..job..", "..generate..", "..evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..generate..", "..evaluate..");

    @ArchTest
    static final ArchRule stagesShareTablesOnly = slices().matching(
                    "org.moneytrail.(ingest|link|trade|detect|trace|chains|report)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.moneytrail.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule tablesOnlyDeclare = classes()
            .that()
            .resideInAPackage("..table..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..table..", "java..", "org.apache.spark..");

    @ArchTest
    static final ArchRule onlyMainExits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.moneytrail.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule stagesDoNotStartSpark = noClasses()
            .that()
            .resideInAnyPackage(STAGES)
            .should()
            .callMethod(org.apache.spark.sql.SparkSession.class, "builder");
}
