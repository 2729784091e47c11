package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DecidedCheck;
import org.chainlead.dispatch.RepeatedFile;
import org.chainlead.dispatch.ReportAddress;
import org.chainlead.dispatch.ReportForm;

/** Files of a report that are evidence of others too, with the way to those and what was found about it. */
class EvidenceLines extends Composite<Div> {

    EvidenceLines(ReportForm form) {
        getContent().addClassName("report-hints");
        getContent().setVisible(!form.repeated().isEmpty());
        form.repeated().forEach(file -> getContent().add(line(file, form)));
    }

    private static Paragraph line(RepeatedFile file, ReportForm form) {
        Paragraph line = new Paragraph(file.question().text());
        file.places().stream()
                .filter(place ->
                        !place.task().equals(form.task()) || !place.period().equals(form.period()))
                .forEach(place -> line.add(
                        new Text(" "), new Anchor(ReportAddress.of(place.task(), place.period()), place.words())));
        line.add(
                new Text(" "),
                file.decided() == null
                        ? new Anchor("projects/checks?list=FILES", t("dispatch.evidence.open"))
                        : new Span(DecidedCheck.words(file.decided())));
        return line;
    }
}
