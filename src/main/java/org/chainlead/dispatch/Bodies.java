package org.chainlead.dispatch;

import tools.jackson.databind.json.JsonMapper;

/** The text of a report as it stands in the database. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bodies() {}

    static String write(ReportBody body) {
        return JSON.writeValueAsString(body);
    }

    static ReportBody read(String json) {
        return JSON.readValue(json, ReportBody.class);
    }
}
