package org.chainlead.importing;

import java.util.List;
import java.util.stream.Stream;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files on their way in, their names and the wizard's settings. */
@Component
class ImportErasure implements ErasureTarget {

    private final JdbcClient jdbc;

    ImportErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TextPlace> texts() {
        return Stream.concat(
                        TextPlace.plain("import_batch", "file_name").stream(),
                        Stream.of(TextPlace.json("import_batch", "settings")))
                .toList();
    }

    @Override
    public int countFiles(String sha256) {
        return jdbc.sql("select count(*) from import_batch where sha256 = :sha")
                .param("sha", sha256)
                .query(Integer.class)
                .single();
    }

    @Override
    public void eraseFiles(String sha256) {
        jdbc.sql("update import_batch set content = ''::bytea, version = version + 1 where sha256 = :sha")
                .param("sha", sha256)
                .update();
    }
}
