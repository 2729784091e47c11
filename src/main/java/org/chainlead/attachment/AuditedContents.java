package org.chainlead.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.chainlead.audit.spi.KeptFiles;
import org.springframework.stereotype.Component;

/** The contents by their hashes for the auditor, who reads them under a 调阅单 only. */
@Component
class AuditedContents implements KeptFiles {

    private final FileStore files;

    AuditedContents(FileStore files) {
        this.files = files;
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return files.read(sha256);
    }
}
