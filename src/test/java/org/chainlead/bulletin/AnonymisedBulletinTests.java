package org.chainlead.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.dispatch.RoundId;
import org.chainlead.org.OrgAdministration;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The anonymised version: what is hidden and how, that a person confirms exactly what is downloaded, and the trail. */
@IntegrationTest
@FreshDatabase
class AnonymisedBulletinTests {

    @Autowired
    TaskFixture people;

    @Autowired
    BulletinFixture fixture;

    @Autowired
    BulletinDrafting drafting;

    @Autowired
    BulletinAnonymising anonymising;

    @Autowired
    OrgAdministration units;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private BulletinId id;

    /** A free text that names what must not go out. */
    @BeforeEach
    void issue() {
        people.start();
        RoundId round = fixture.closedRound();
        signIn.as("xitong", () -> {
            units.renameUnit(people.second, "州乡村振兴局", "州乡村振兴局", LocalDate.of(2023, 3, 22), 0);
            return round;
        });
        id = fixture.drafted(round);
        signIn.as(
                "ducha",
                () -> drafting.saveText(
                        id,
                        BulletinPart.DEMANDS,
                        "请州工业和信息化局联系云山铜业有限公司（电话13800001234，证件532301199001011234），"
                                + "州农业农村局、州乡村振兴局同办，联系人fu1，产值1380000.5万元。",
                        0));
        fixture.issue(fixture.review(fixture.over(fixture.send(id))));
        signIn.as("ducha");
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void fieldsPatternsAndKnownNamesAreHiddenAndTheSameThingIsAlwaysTheSame() {
        AnonymisedBulletin both = anonymising.of(id);
        String shown = text(both);
        assertThat(shown)
                .doesNotContain("州工业和信息化局", "州农业农村局", "州乡村振兴局", "州政府督查室", "云山铜业", "13800001234")
                .doesNotContain("532301199001011234", "已办结的任务", "产业任务", "督通〔2023〕1号", "fu1")
                .contains("产值1380000.5万元");
        String demand = both.lines().stream()
                .map(MaskedLine::shown)
                .filter(line -> line.contains("同办"))
                .findFirst()
                .orElseThrow();
        assertThat(demand).matches("请某单位(\\d)联系某企业1（电话某电话1，证件某证件号1），某单位(\\d)、某单位\\2同办，联系人某人员1，产值1380000.5万元。");
        assertThat(text(anonymising.of(id))).isEqualTo(shown);
    }

    @Test
    void onlyWhatAPersonConfirmedIsDownloaded() {
        refuses(this::docx, "bulletin.refused.unconfirmed");
        AnonymisedBulletin both = anonymising.of(id);
        assertThat(both.confirmedBy()).isNull();
        anonymising.choose(id, "用地指标", false);
        assertThatThrownBy(() -> anonymising.confirm(id, both.sha256())).isInstanceOf(Stale.class);
        AnonymisedBulletin now = anonymising.of(id);
        assertThat(text(now)).doesNotContain("用地指标").contains("某内容1");
        anonymising.confirm(id, now.sha256());
        assertThat(anonymising.of(id).confirmedBy()).isEqualTo("ducha");
        String printed = String.join("", LibreOffice.pages(LibreOffice.pdf(docx(), "docx")))
                .replaceAll("\\s", "");
        assertThat(printed).contains("某单位1", "联系某企业1（电话某电话1").doesNotContain("州工业和信息化局", "云山铜业", "13800001234", "督通");
        assertThat(jdbc.sql("""
                        select action || ' ' || actor_name from audit_entry
                         where subject_kind = 'bulletin' and action like 'bulletinAnonymised%' order by seq""").query(String.class).list())
                .containsExactly("bulletinAnonymisedConfirmed ducha", "bulletinAnonymisedExported ducha");
        anonymising.choose(id, "某些别的字", false);
        docx();
        anonymising.choose(id, "正在办理", false);
        anonymising.choose(id, "云山铜业有限公司", true);
        assertThat(text(anonymising.of(id))).contains("云山铜业有限公司");
        refuses(this::docx, "bulletin.refused.unconfirmed");
        anonymising.forget(id, "云山铜业有限公司");
        assertThat(text(anonymising.of(id))).doesNotContain("云山铜业有限公司");
    }

    @Test
    void anIssuedOneOnlyAndByTheOfficeOnly() {
        refuses(() -> anonymising.choose(id, "字", false), "bulletin.refused.maskWords");
        signIn.as("lingdao");
        assertThatThrownBy(() -> anonymising.of(id))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private byte[] docx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        anonymising.write(id, out);
        return out.toByteArray();
    }

    private static String text(AnonymisedBulletin both) {
        return both.lines().stream().map(MaskedLine::shown).collect(Collectors.joining("\n"));
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }
}
