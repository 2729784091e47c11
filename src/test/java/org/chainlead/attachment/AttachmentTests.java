package org.chainlead.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.People;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** From staging to binding and forgetting, on a real database and a real directory. */
@IntegrationTest
@FreshDatabase
class AttachmentTests {

    private static final UUID OWNER = UUID.randomUUID();

    @Autowired
    private AttachmentUploads uploads;

    @Autowired
    private AttachmentDownload download;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ReadableThings things;

    @Autowired
    private UnusedContents unused;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private People people;

    @BeforeEach
    void aClerkIsSignedIn() {
        people = new People(jdbc, accounts);
        UnitId unit = people.unit("州工业和信息化局");
        people.person("jingban", Role.STAFF, unit);
        people.person("jingban2", Role.STAFF, unit);
        people.signIn("jingban");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aStagedFileIsKeptWholeUnderItsHash() throws IOException {
        byte[] content = SampleFiles.docx();

        AttachmentRef ref = stage("进展.docx", content);

        assertThat(ref.name()).isEqualTo("进展.docx");
        assertThat(ref.size()).isEqualTo(content.length);
        assertThat(ref.uploadedByName()).isEqualTo("jingban");
        try (var stored = download.open(ref.id()).content()) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void aFileOverTheLimitIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> uploads.stage("大.pdf", SampleFiles.pdfOf(20 * 1024 * 1024 + 1)))
                .hasMessage("attachment.refused.size");
        assertThat(rows()).isZero();
        assertThat(uploads.stage("正好.pdf", SampleFiles.pdfOf(20 * 1024 * 1024)).size())
                .isEqualTo(20 * 1024 * 1024);
    }

    @Test
    void aRefusedContentLeavesNothing() {
        assertThatThrownBy(() -> stage("a.pdf", SampleFiles.exe())).hasMessage("attachment.refused.mismatch");
        assertThat(rows()).isZero();
    }

    @Test
    void onlyTheUploaderReadsAStagedFile() {
        AttachmentRef ref = stage("a.pdf", SampleFiles.pdf());
        people.signIn("jingban2");

        assertThatThrownBy(() -> download.open(ref.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> download.open(AttachmentId.random())).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyReadsAFileOfAThingWithoutAJudge() {
        AttachmentRef ref = stage("a.pdf", SampleFiles.pdf());
        bind(OWNER, ref);

        assertThatThrownBy(() -> download.open(ref.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayReadTheThingReadsItsFilesUntilTheRightEnds() {
        AttachmentRef ref = stage("a.pdf", SampleFiles.pdf());
        transaction.executeWithoutResult(status -> attachments.bind(List.of(ref.id()), ReadableThings.KIND, OWNER));
        people.signIn("jingban2");
        things.readable.add(OWNER);
        assertThat(download.open(ref.id()).ref()).isEqualTo(ref);

        things.readable.remove(OWNER);

        assertThatThrownBy(() -> download.open(ref.id())).isInstanceOf(NotFound.class);
        people.signIn("jingban");
        assertThatThrownBy(() -> download.open(ref.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aForeignStagedFileCannotBeBound() {
        AttachmentRef ref = stage("a.pdf", SampleFiles.pdf());
        people.signIn("jingban2");
        AttachmentRef own = stage("b.pdf", SampleFiles.pdf());

        assertThatThrownBy(() -> bind(OWNER, own, ref)).isInstanceOf(NotFound.class);
        assertThat(attachments.of("test", OWNER)).isEmpty();
    }

    @Test
    void aBoundFileCannotBeBoundAgainNorDiscarded() {
        AttachmentRef ref = stage("a.pdf", SampleFiles.pdf());
        bind(OWNER, ref);

        assertThatThrownBy(() -> bind(UUID.randomUUID(), ref)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> uploads.discard(ref.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void bindingNeedsTheCallersTransaction() {
        AttachmentRef ref = stage("a.pdf", SampleFiles.pdf());

        assertThatThrownBy(() -> attachments.bind(List.of(ref.id()), "test", OWNER))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void oneQueryListsTheFilesOfManyThings() {
        UUID other = UUID.randomUUID();
        AttachmentRef a = stage("a.pdf", SampleFiles.pdf());
        AttachmentRef b = stage("b.png", SampleFiles.png());
        bind(OWNER, a);
        bind(other, b);

        Map<UUID, List<AttachmentRef>> found = attachments.of("test", List.of(OWNER, other, UUID.randomUUID()));

        assertThat(found).isEqualTo(Map.of(OWNER, List.of(a), other, List.of(b)));
    }

    @Test
    void aThingCarriesAtMostTheTotal() {
        List<AttachmentRef> six = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> uploads.stage(i + ".pdf", SampleFiles.pdfOf(18 * 1024 * 1024)))
                .toList();

        bind(OWNER, six.subList(0, 5).toArray(AttachmentRef[]::new));

        assertThatThrownBy(() -> bind(OWNER, six.get(5))).hasMessage("attachment.refused.total");
        assertThat(attachments.of("test", OWNER)).hasSize(5);
    }

    @Test
    void replacingBindsTheNewAndReleasesTheMissing() {
        AttachmentRef a = stage("a.pdf", SampleFiles.pdf());
        AttachmentRef b = stage("b.png", SampleFiles.png());
        AttachmentRef c = stage("c.jpg", SampleFiles.jpg());
        bind(OWNER, a, b);

        transaction.executeWithoutResult(s -> attachments.replace(List.of(b.id(), c.id()), "test", OWNER));

        assertThat(attachments.of("test", OWNER)).containsExactlyInAnyOrder(b, c);
        uploads.discard(a.id());
    }

    @Test
    void aFrozenVersionKeepsItsFilesWhenTheThingLosesThem() {
        UUID version = UUID.randomUUID();
        AttachmentRef a = stage("a.pdf", SampleFiles.pdf());
        bind(OWNER, a);

        transaction.executeWithoutResult(s -> attachments.copy("test", OWNER, "test.version", version));
        transaction.executeWithoutResult(s -> attachments.replace(List.of(), "test", OWNER));
        uploads.discard(a.id());

        assertThat(attachments.of("test.version", version))
                .singleElement()
                .satisfies(copy -> assertThat(files.exists(copy.sha256())).isTrue());
    }

    @Test
    void aDiscardedContentGoesWithItsLastRow() {
        byte[] content = SampleFiles.docx();
        AttachmentRef a = stage("a.docx", content);
        AttachmentRef b = stage("b.docx", content);

        uploads.discard(a.id());
        assertThat(files.exists(a.sha256())).isTrue();
        uploads.discard(b.id());
        assertThat(files.exists(a.sha256())).isFalse();
    }

    @Test
    void uploadsNobodyHandedInAreSweptAfterSevenDays() {
        AttachmentRef forgotten = stage("a.docx", SampleFiles.docx());
        AttachmentRef bound = stage("b.xlsx", SampleFiles.xlsx());
        bind(OWNER, bound);
        clock.advance(Duration.ofDays(6));
        unused.sweep();
        assertThat(rows()).isEqualTo(2);

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        unused.sweep();

        assertThat(rows()).isOne();
        assertThat(files.exists(forgotten.sha256())).isFalse();
        assertThat(files.exists(bound.sha256())).isTrue();
    }

    @Test
    void eachReadingLeavesItsTrace() {
        AttachmentRef ref = stage("a.pdf", SampleFiles.pdf());

        download.open(ref.id());

        assertThat(jdbc.sql("select action from audit_entry where subject_kind = 'attachment' and subject_id = :id")
                        .param("id", ref.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("fileRead");
    }

    @Test
    void nobodySignedInDoesNothing() {
        people.signOut();

        assertThatThrownBy(() -> stage("a.pdf", SampleFiles.pdf())).isInstanceOf(RuntimeException.class);
        people.signIn("jingban");
        jdbc.sql("update account set disabled_at = now()").update();
        assertThatThrownBy(() -> stage("a.pdf", SampleFiles.pdf())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> download.open(AttachmentId.random())).isInstanceOf(AccessDeniedException.class);
    }

    private AttachmentRef stage(String name, byte[] content) {
        return uploads.stage(name, new ByteArrayInputStream(content));
    }

    private void bind(UUID owner, AttachmentRef... refs) {
        transaction.executeWithoutResult(status -> attachments.bind(
                java.util.Arrays.stream(refs).map(AttachmentRef::id).toList(), "test", owner));
    }

    private long rows() {
        return jdbc.sql("select count(*) from attachment").query(Long.class).single();
    }
}
