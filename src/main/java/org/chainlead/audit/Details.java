package org.chainlead.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The details of an entry as the JSON text that is stored and hashed; the text itself is the record, never re-formatted. */
record Details(Map<String, String> values, List<TextRef> texts, List<FileRef> files) {

    record TextRef(String field, UUID id, String hash) {}

    record FileRef(String name, String sha256, long size) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(AuditRecord record, List<TextRef> texts) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode values = root.putObject("values");
        record.details.forEach(values::put);
        var textNodes = root.putArray("texts");
        for (TextRef text : texts) {
            textNodes
                    .addObject()
                    .put("field", text.field())
                    .put("id", text.id().toString())
                    .put("hash", text.hash());
        }
        var fileNodes = root.putArray("files");
        for (AuditRecord.File file : record.files) {
            fileNodes
                    .addObject()
                    .put("name", file.name())
                    .put("sha256", file.sha256())
                    .put("size", file.size());
        }
        return JSON.writeValueAsString(root);
    }

    static Details read(String json) {
        JsonNode root = JSON.readTree(json);
        Map<String, String> values = new LinkedHashMap<>();
        root.path("values")
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asString()));
        List<TextRef> texts = new ArrayList<>();
        for (JsonNode node : root.path("texts")) {
            texts.add(new TextRef(
                    node.path("field").asString(),
                    UUID.fromString(node.path("id").asString()),
                    node.path("hash").asString()));
        }
        List<FileRef> files = new ArrayList<>();
        for (JsonNode node : root.path("files")) {
            files.add(new FileRef(
                    node.path("name").asString(),
                    node.path("sha256").asString(),
                    node.path("size").asLong()));
        }
        return new Details(values, texts, files);
    }

    /** @param sealed hashes of the files whose names are not told */
    List<String> fileNames(Set<String> sealed) {
        return files.stream()
                .map(file -> sealed.contains(file.sha256()) ? Texts.t("audit.erase.hiddenFile") : file.name())
                .toList();
    }
}
