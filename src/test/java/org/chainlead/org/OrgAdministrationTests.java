package org.chainlead.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@FreshDatabase
class OrgAdministrationTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 13);

    private final OrgAdministration units;
    private final Directory directory;
    private final OrgFixture org;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private UnitId root;

    @Autowired
    OrgAdministrationTests(
            OrgAdministration units, Directory directory, OrgFixture org, SignIn signIn, JdbcClient jdbc) {
        this.units = units;
        this.directory = directory;
        this.org = org;
        this.signIn = signIn;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void administrators() {
        root = org.start();
        signIn.as("xitong");
    }

    @Test
    void aUnitIsFoundByNameAndInitials() {
        UnitId unit = org.unit("州农业农村局", UnitKind.PREFECTURE_DEPARTMENT, root);
        assertThat(directory.units("nyncj", 0, 10)).extracting(UnitRef::id).containsExactly(unit);
        assertThat(directory.units("农业", 0, 10)).extracting(UnitRef::id).containsExactly(unit);
    }

    @Test
    void aTakenCodeIsRefused() {
        assertThatThrownBy(() -> units.createUnit(CreateUnit.of("ROOT", UnitKind.TOWNSHIP, "某乡", root, 9, TODAY)))
                .isInstanceOf(Refusal.class)
                .hasMessage("org.unit.codeTaken");
    }

    @Test
    void namesAreKeptOverTime() {
        UnitId unit = org.unit("州粮食局", UnitKind.PREFECTURE_DEPARTMENT, root);
        units.renameUnit(unit, "州粮食和物资储备局", "州粮储局", LocalDate.of(2023, 3, 1), 0);
        assertThat(jdbc.sql("select name from unit_name where unit_id = ? order by valid_from")
                        .param(unit.uuid())
                        .query(String.class)
                        .list())
                .containsExactly("州粮食局", "州粮食和物资储备局");
        assertThatThrownBy(() -> units.renameUnit(unit, "别名", "", TODAY, 0)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> units.renameUnit(unit, "别名", "", TODAY.plusDays(1), 1))
                .hasMessage("org.unit.renameDate");
    }

    @Test
    void movingTakesEverythingBelowAlong() {
        UnitId county = org.unit("甲县", UnitKind.COUNTY_GOVERNMENT, root);
        UnitId other = org.unit("乙县", UnitKind.COUNTY_GOVERNMENT, root);
        UnitId bureau = org.unit("甲县工信局", UnitKind.COUNTY_DEPARTMENT, county);
        UnitId town = org.unit("甲镇", UnitKind.TOWNSHIP, bureau);
        units.moveUnit(bureau, other, TODAY, 0);
        assertThat(below(county)).containsExactlyInAnyOrder(county);
        assertThat(below(other)).containsExactlyInAnyOrder(other, bureau, town);
        assertThat(below(root)).hasSize(5);
        assertThatThrownBy(() -> units.moveUnit(bureau, town, TODAY, 1)).hasMessage("org.unit.moveBelowItself");
    }

    @Test
    void aUnitIsClosedOnlyWhenNobodyIsLeftBehind() {
        UnitId county = org.unit("甲县", UnitKind.COUNTY_GOVERNMENT, root);
        UnitId bureau = org.unit("甲县工信局", UnitKind.COUNTY_DEPARTMENT, county);
        org.person("jia", county, Role.STAFF);
        assertThatThrownBy(() -> units.closeUnit(county, TODAY, "撤并", 0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(reason -> reason.key())
                                .containsExactly("org.unit.hasUnitsBelow", "org.unit.hasPeople"));
        units.closeUnit(bureau, TODAY.minusDays(1), "撤并", 0);
        assertThat(directory.units("甲县工信", 0, 10)).isEmpty();
        assertThat(directory.unit(bureau)).isPresent();
    }

    private List<UnitId> below(UnitId unit) {
        return jdbc
                .sql("select unit_id from unit_tree where superior_id = ?")
                .param(unit.uuid())
                .query(java.util.UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }
}
