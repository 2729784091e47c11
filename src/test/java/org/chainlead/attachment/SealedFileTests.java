package org.chainlead.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditErasure;
import org.chainlead.audit.ErasureId;
import org.chainlead.common.NotFound;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One content under two names on two things, under 封存 and erased. */
@IntegrationTest
@FreshDatabase
class SealedFileTests {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Autowired
    private AttachmentUploads uploads;

    @Autowired
    private AttachmentDownload download;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ReadableThings things;

    @Autowired
    private FileStore files;

    @Autowired
    private AuditErasure erasure;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private AttachmentRef first;
    private AttachmentRef second;

    @BeforeEach
    void oneContentTwice() throws IOException {
        var root = org.start();
        org.person("zhuren", root, Role.SUPERVISION_HEAD);
        org.person("jingban", root, Role.STAFF);
        signIn.as("jingban");
        first = bound("名单.pdf", ONE);
        second = bound("附件二.pdf", OTHER);
        things.readable.addAll(List.of(ONE, OTHER));
        signIn.as("anquan");
    }

    @AfterEach
    void leave() {
        things.readable.removeAll(List.of(ONE, OTHER));
        signIn.out();
    }

    @Test
    void aHiddenFileIsReadByNobodyUnderAnyName() {
        erasure.hideFile(first.sha256(), "依据");
        signIn.as("jingban");
        assertThatThrownBy(() -> download.open(first.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> download.open(second.id())).isInstanceOf(NotFound.class);
        assertThat(attachments.of(ReadableThings.KIND, OTHER).getFirst().name()).isEqualTo("（文件已封存）");
        assertThatThrownBy(() -> bound("换个名字.pdf", UUID.randomUUID())).hasMessage("attachment.refused.sealed");
    }

    @Test
    void aReleasedFileIsReadAgain() throws IOException {
        ErasureId id = erasure.hideFile(first.sha256(), "依据");
        signIn.as("zhuren");
        erasure.release(id, "不涉密");
        signIn.as("jingban");
        try (var content = download.open(second.id()).content()) {
            assertThat(content.readAllBytes()).isEqualTo(SampleFiles.pdf());
        }
    }

    @Test
    void anErasedFileIsGoneFromTheDiskAndItsNamesToo() {
        ErasureId id = erasure.hideFile(first.sha256(), "依据");
        assertThat(files.exists(first.sha256())).isTrue();
        signIn.as("zhuren");
        erasure.confirm(id);
        assertThat(files.exists(first.sha256())).isFalse();
        assertThat(jdbc.sql("select distinct name from attachment where sha256 = :sha")
                        .param("sha", first.sha256())
                        .query(String.class)
                        .list())
                .containsExactly("（文件已封存）");
    }

    @Test
    void anUnknownHashIsRefused() {
        assertThatThrownBy(() -> erasure.hideFile("ab", "依据")).hasMessage("audit.erase.noFile");
        assertThatThrownBy(() -> erasure.hideFile("0".repeat(64), "依据")).hasMessage("audit.erase.noFile");
    }

    private AttachmentRef bound(String name, UUID thing) throws IOException {
        AttachmentRef ref = uploads.stage(name, new ByteArrayInputStream(SampleFiles.pdf()));
        transaction.executeWithoutResult(status -> attachments.bind(List.of(ref.id()), ReadableThings.KIND, thing));
        return ref;
    }
}
