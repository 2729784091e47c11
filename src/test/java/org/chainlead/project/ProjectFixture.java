package org.chainlead.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.Chains;
import org.chainlead.importing.ImportId;
import org.chainlead.org.AccountId;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The units and chains that the published list names, and people: {@code ducha}, {@code ducha2}, {@code zhuren}, {@code
 * fu1}.
 */
@Component
public class ProjectFixture {

    public static final String FILE = "重大项目.csv";
    static final String HEAD = "序号,产业,产业链,项目名称,总投资（万元）,建设地点,牵头部门\n";

    private static final Set<String> SEVERAL = Set.of("10县市");

    private final OrgFixture org;
    private final Chains chains;
    private final ProjectImport imports;
    private final ProjectQueries queries;
    private final SignIn signIn;
    private final CurrentUser user;
    private final ProjectPlans plans;
    private final ProjectMilestones milestones;
    private final ProjectMonths months;
    private final ProjectResources resources;
    private final ProjectNegotiations negotiations;
    private final ProjectStages stages;
    private final ProjectCorrections corrections;
    private final ProjectMerges merges;
    private final JdbcClient jdbc;

    ProjectFixture(
            OrgFixture org,
            Chains chains,
            ProjectImport imports,
            ProjectQueries queries,
            SignIn signIn,
            CurrentUser user,
            ProjectPlans plans,
            ProjectMilestones milestones,
            ProjectMonths months,
            ProjectResources resources,
            ProjectNegotiations negotiations,
            ProjectStages stages,
            ProjectCorrections corrections,
            ProjectMerges merges,
            JdbcClient jdbc) {
        this.org = org;
        this.chains = chains;
        this.imports = imports;
        this.queries = queries;
        this.signIn = signIn;
        this.user = user;
        this.plans = plans;
        this.milestones = milestones;
        this.months = months;
        this.resources = resources;
        this.negotiations = negotiations;
        this.stages = stages;
        this.corrections = corrections;
        this.merges = merges;
        this.jdbc = jdbc;
    }

    /** A row of the published list. */
    record Printed(
            String number, String industry, String chain, String name, String sum, String place, String department) {

        String chainOrIndustry() {
            return chain.isEmpty() ? industry : chain;
        }
    }

    /** Once per database. */
    public void start() {
        UnitId root = org.start();
        UnitId office = org.unit("督查室", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("ducha", office, Role.SUPERVISOR);
        org.person("ducha2", office, Role.SUPERVISOR);
        org.person("zhuren", office, Role.SUPERVISION_HEAD);
        List<Printed> rows = printed();
        UnitId first = null;
        for (String name : distinct(rows.stream().map(Printed::department).toList())) {
            UnitId unit = org.unit(name, UnitKind.PREFECTURE_DEPARTMENT, root);
            first = first == null ? unit : first;
        }
        for (String name : distinct(rows.stream().map(Printed::place).toList())) {
            if (!SEVERAL.contains(name)) {
                org.unit(name, UnitKind.COUNTY_GOVERNMENT, root);
            }
        }
        org.person("fu1", first, Role.UNIT_HEAD);
        int sort = 0;
        for (String name : distinct(rows.stream().map(Printed::chainOrIndustry).toList())) {
            int number = ++sort;
            signIn.as("zhuren", () -> chains.create("C" + number, name, null, null, null, number));
        }
    }

    /** The published list, read by itself. */
    static List<Printed> printed() {
        return new String(file(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Printed(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))
                .toList();
    }

    public static byte[] file() {
        try {
            return Files.readAllBytes(Path.of("db/demo/major-projects-2023.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] csv(String... rows) {
        return (HEAD + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Opened by 督查员 {@code ducha}, with everything decided: both pairs merged, the cut name completed. */
    public ImportId decided() {
        return decided(ProjectDecision.MERGE);
    }

    ImportId decided(ProjectDecision pairs) {
        return decidedBy("ducha", pairs);
    }

    ImportId decidedBy(String person, ProjectDecision pairs) {
        return signIn.as(person, () -> {
            ImportId id = imports.open(FILE, file());
            decide(
                    id,
                    Map.of(
                            ContradictionKind.SAME_PROJECT,
                            Answer.of(pairs),
                            ContradictionKind.CUT_OFF_NAME,
                            new Answer(ProjectDecision.FULL_NAME, "年产12万吨再生铅项目"),
                            ContradictionKind.SEVERAL_COUNTIES,
                            Answer.of(ProjectDecision.OWN_ROW),
                            ContradictionKind.UNDER_WAY,
                            Answer.of(ProjectDecision.STAGE_OF_LIST)));
            return id;
        });
    }

    /** The published list brought in. */
    public ImportId broughtIn() {
        ImportId id = decided();
        commit(id);
        return id;
    }

    ProjectImportCheck commit(ImportId id) {
        return commitBy("ducha", id);
    }

    ProjectImportCheck commitBy(String person, ImportId id) {
        return signIn.as(person, () -> imports.commit(id, imports.batch(id).version()));
    }

    /** One project in a county of its own, in the company of another fixture that has {@code ducha}. */
    public ProjectId one(UnitId parent, String department) {
        return one(parent, department, "绿色食品产业园智慧冷链物流建设项目");
    }

    public ProjectId one(UnitId parent, String department, String name) {
        org.unit("元谋县", UnitKind.COUNTY_GOVERNMENT, parent);
        return another("1", department, name);
    }

    /** A further one of the county of {@link #one}. */
    public ProjectId another(String number, String department, String name) {
        return another(number, department, name, "44342", "元谋县");
    }

    /** A further one of any county that is there. */
    public ProjectId another(String number, String department, String name, String sum, String county) {
        ImportId id = opened(String.join(",", number, "绿色化工", "", name, sum, county, department));
        signIn.as("ducha", () -> {
            decide(id, Map.of());
            return id;
        });
        commit(id);
        return signIn.as(
                "ducha",
                () -> queries.rows(ProjectFilter.all().withBatch(id), 0, 1)
                        .getFirst()
                        .id());
    }

    /**
     * Four projects: 1 and 2 of 州工业和信息化局 in 元谋县 and 武定县, 3 of 州农业农村局 in 元谋县, 4 of 州农业农村局 in several counties,
     * with 1 and 2 in the chain 绿色硅; people beside the office's: {@code fu1}, {@code jing1} of the first, {@code fu2} of
     * the second, {@code xian1} of 元谋县, {@code lian1} of the chain's office, {@code lingdao}. See {@link FourProjects}.
     */
    void four() {
        UnitId root = org.start();
        UnitId office = org.unit("督查室", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("ducha", office, Role.SUPERVISOR);
        org.person("zhuren", office, Role.SUPERVISION_HEAD);
        UnitId first = org.unit("州工业和信息化局", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("fu1", first, Role.UNIT_HEAD);
        org.person("jing1", first, Role.STAFF);
        org.person("fu2", org.unit("州农业农村局", UnitKind.PREFECTURE_DEPARTMENT, root), Role.UNIT_HEAD);
        org.person("xian1", org.unit("元谋县", UnitKind.COUNTY_GOVERNMENT, root), Role.STAFF);
        org.person("xian2", org.unit("武定县", UnitKind.COUNTY_GOVERNMENT, root), Role.STAFF);
        UnitId chain = org.unit("链长办", UnitKind.TASK_FORCE, root);
        org.person("lian1", chain, Role.COORDINATOR);
        org.person("lingdao", root, Role.LEADER, org.post("副州长", root));
        signIn.as("zhuren", () -> chains.create("C1", "绿色硅", null, null, chain, 1));
        signIn.as("zhuren", () -> chains.create("C2", "绿色食品", null, null, null, 2));
        ImportId id = opened(
                "1,绿色能源,绿色硅,单晶硅拉棒生产线项目,120000,元谋县,州工业和信息化局",
                "2,绿色能源,绿色硅,含硅废渣综合利用项目,12000,武定县,州工业和信息化局",
                "3,农业,绿色食品,绿色食品产业园项目,44342,元谋县,州农业农村局",
                "4,农业,绿色食品,高标准农田建设项目,90000,10县市,州农业农村局");
        signIn.as("ducha", () -> {
            decide(id, Map.of(ContradictionKind.SEVERAL_COUNTIES, Answer.of(ProjectDecision.OWN_ROW)));
            return id;
        });
        commit(id);
    }

    /** Only a plan of the year with a start that is not made, by the project's person; not verified. */
    public void toStart(ProjectId id, String person, String words) {
        signIn.as(person, () -> {
            plans.plan(
                    id,
                    new YearPlanDraft(
                            2023, new BigDecimal("4000"), true, LocalDate.of(2023, 5, 20), words, "", FigureMark.NEW));
            return id;
        });
    }

    /** Back one step, by the project's person. */
    public void toReserve(ProjectId id, String person) {
        signIn.as(person, () -> {
            stages.move(
                    id,
                    ProjectStage.PRELIMINARY,
                    ProjectStage.RESERVE,
                    queries.detail(id).stages().getFirst().enteredOn(),
                    "手续不全");
            return id;
        });
    }

    /** Everything a unit enters about a project, by its person; nothing of it is verified. */
    public void filled(ProjectId id, String person, String words) {
        signIn.as(person, () -> {
            plans.plan(
                    id,
                    new YearPlanDraft(
                            2023, new BigDecimal("10000"), true, LocalDate.of(2023, 4, 20), words, "", FigureMark.NEW));
            plans.keyDate(id, KeyDateKind.STARTED, LocalDate.of(2023, 3, 1), words, "", FigureMark.NEW);
            milestones.save(id, 0, List.of(new MilestoneDraft(words, LocalDate.of(2023, 3, 10), null)));
            return months.save(YearMonth.of(2023, 2), List.of(new MonthEntry(id, "600", "500", words, FigureMark.NEW)));
        });
    }

    /** By the office, as it stands. */
    public void folded(ProjectId project, ProjectId into) {
        signIn.as("ducha", () -> {
            merges.merge(project, into, merges.preview(project, into).version(), "同一项目");
            return into;
        });
    }

    /** The office writes the one anew so that it is likely the other, which 请核对 asks about. */
    public void alike(ProjectId one, ProjectId other) {
        signIn.as("ducha", () -> {
            ProjectFacts facts = corrections.facts(one);
            ProjectFacts like = corrections.facts(other);
            corrections.correct(
                    one,
                    new ProjectFacts(
                            facts.version(),
                            facts.number(),
                            like.name() + "（一期）",
                            facts.industry(),
                            like.investment(),
                            facts.chain(),
                            facts.department(),
                            facts.county(),
                            facts.place(),
                            "与备案证一致"));
            return one;
        });
    }

    /** The office corrects the chain. */
    public void inChain(ProjectId project, ChainId chain) {
        signIn.as("ducha", () -> {
            ProjectFacts facts = corrections.facts(project);
            corrections.correct(
                    project,
                    new ProjectFacts(
                            facts.version(),
                            facts.number(),
                            facts.name(),
                            facts.industry(),
                            facts.investment(),
                            chain,
                            facts.department(),
                            facts.county(),
                            facts.place(),
                            "与备案证一致"));
            return project;
        });
    }

    /** So many more projects of 州工业和信息化局 in 元谋县. */
    public void many(int count, String chain) {
        ImportId id = opened(IntStream.rangeClosed(1, count)
                .mapToObj(n -> (100 + n) + ",产业," + chain + ",第" + n + "期项目," + (1000 + n) + ",元谋县,州工业和信息化局")
                .toArray(String[]::new));
        signIn.as("ducha", () -> {
            decide(id, Map.of());
            return id;
        });
        commit(id);
    }

    /** Who enters for the unit that leads it. */
    public String staffOf(ProjectId id) {
        String unit = signIn.as("ducha", () -> queries.detail(id).row().department());
        return unit.equals("州工业和信息化局") ? "jing1" : "fu2";
    }

    /** Money that looks odd, month by month. */
    public void oddMonths(ProjectId id, String person) {
        signIn.as(person, () -> {
            for (int month = 3; month <= 5; month++) {
                String sum = month == 4 ? "1" : "900000";
                months.save(YearMonth.of(2023, month), List.of(new MonthEntry(id, "", sum, "补报", FigureMark.NEW)));
            }
            return id;
        });
    }

    /** Land is asked of a unit, by the project's person. */
    public ResourceId asked(ProjectId id, String person, UnitId unit, String words) {
        return signIn.as(
                person,
                () -> resources.ask(id, new ResourceDraft(ResourceKind.LAND, words, unit, LocalDate.of(2023, 6, 30))));
    }

    /** A project in 在谈 of the person's unit, of no chain. */
    public NegotiationId negotiated(String person, String words) {
        return signIn.as(
                person,
                () -> negotiations.enter(new NegotiationDraft(
                        words,
                        words,
                        new BigDecimal("77777"),
                        null,
                        negotiations.places().getFirst().id())));
    }

    public UnitId unit(String name) {
        return new UnitId(jdbc.sql("select id from unit where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    /** A second appointment in the office. */
    void alsoInOffice(String person) {
        UUID account = jdbc.sql("select id from account where username = :name")
                .param("name", person)
                .query(UUID.class)
                .single();
        org.appoint(new AccountId(account), unit("督查室"), Role.SUPERVISOR);
    }

    /** From now on acts in it. */
    void actInOffice(String person) {
        signIn.as(person);
        user.choices().stream()
                .filter(choice -> choice.role() == Role.SUPERVISOR)
                .forEach(choice -> user.actIn(choice.appointment()));
    }

    /** All projects in the order of their numbers. */
    public List<ProjectId> ids() {
        return signIn.as(
                "ducha",
                () -> queries.rows(ProjectFilter.all(), 0, 1000).stream()
                        .map(ProjectRow::id)
                        .toList());
    }

    /** A list on its way in, opened by {@code ducha}. */
    public ImportId opened(String... rows) {
        return signIn.as("ducha", () -> imports.open(FILE, csv(rows)));
    }

    /** Every contradiction of a kind decided alike, after the stage was chosen. */
    void decide(ImportId id, Map<ContradictionKind, Answer> answers) {
        ProjectImportSettings settings = imports.settings(id).withStage(ProjectStage.PRELIMINARY);
        imports.save(id, imports.batch(id).version(), settings);
        for (Contradiction one : imports.check(id).contradictions()) {
            settings = settings.withAnswer(one.key(), answers.get(one.kind()));
        }
        imports.save(id, imports.batch(id).version(), settings);
    }

    private static Set<String> distinct(List<String> names) {
        return new LinkedHashSet<>(names);
    }

    /** Rows of a table as a spreadsheet copies them. */
    static String pasted(String... rows) {
        return String.join(
                "\n", Arrays.stream(rows).map(row -> row.replace(',', '\t')).toList());
    }
}
