package org.chainlead.task;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.DateTimeText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in plain Chinese what a unit asked for, why, and what was decided. */
@Component
class ChangeSentences {

    private final ElementWords words;

    ChangeSentences(ElementWords words) {
        this.words = words;
    }

    List<String> of(ToldRequest told, @Nullable LocalDate first) {
        TaskRequestView request = told.request();
        List<String> sentences = new ArrayList<>();
        sentences.add(asked(told));
        add(sentences, "task.history.reason", request.reason());
        add(sentences, "task.history.progress", request.progress());
        sentences.add(decided(told));
        if (request.state() == RequestState.APPROVED || request.state() == RequestState.REFUSED) {
            add(sentences, "task.history.decision", request.decision());
        }
        made(told, sentences);
        boolean open = request.state() == RequestState.PENDING;
        add(sentences, open ? "task.history.effects.now" : "task.history.effects", String.join("", told.effects()));
        if (isGranted(request) && first != null) {
            sentences.add(t("task.history.first", first, told.extensions()));
        }
        return sentences;
    }

    static boolean isGranted(TaskRequestView request) {
        return request.kind() == RequestKind.EXTENSION && request.state() == RequestState.APPROVED;
    }

    private String asked(ToldRequest told) {
        TaskRequestView request = told.request();
        String day = day(request.askedAt());
        String key = "task.history.asked." + request.kind();
        return switch (request.kind()) {
            case EXTENSION ->
                t(key, day, request.unitName(), request.askedBy(), date(request.oldDueOn()), date(request.newDueOn()));
            case SUSPENSION -> t(key, day, request.unitName(), request.askedBy(), date(request.newDueOn()));
            case TERMINATION -> t(key, day, request.unitName(), request.askedBy());
            case ADJUSTMENT, AMENDMENT -> askedElement(told, key, day);
        };
    }

    private String askedElement(ToldRequest told, String key, String day) {
        TaskRequestView request = told.request();
        Element element = Objects.requireNonNullElse(request.element(), Element.TITLE);
        if (request.kind() == RequestKind.ADJUSTMENT) {
            return t(key, day, request.unitName(), request.askedBy(), label(element), request.proposed());
        }
        if (told.before() == null) {
            return t(
                    "task.history.asked.to",
                    day,
                    request.unitName(),
                    request.askedBy(),
                    label(element),
                    request.proposed());
        }
        String from = words.of(ElementChange.as(element, told.before().elements()));
        return t(key, day, request.unitName(), request.askedBy(), label(element), from, request.proposed());
    }

    private static String decided(ToldRequest told) {
        TaskRequestView request = told.request();
        String by = Stream.of(told.post(), request.decidedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String day = request.decidedAt() == null ? "" : day(request.decidedAt());
        return switch (request.state()) {
            case PENDING -> t("task.history.pending", request.answerDueOn());
            case APPROVED -> said("task.history.approved", day, by, request.paper());
            case REFUSED -> said("task.history.refused", day, by, request.paper());
            case WITHDRAWN ->
                request.decision().isBlank()
                        ? t("task.history.withdrawn", day)
                        : t("task.history.lapsed", day, request.decision());
        };
    }

    private static String said(String key, String day, String by, String paper) {
        return paper.isBlank() ? t(key, day, by) : t(key + "By", day, by, paper);
    }

    /** What consent made of each element that changed; an extension has said it already. */
    private void made(ToldRequest told, List<String> sentences) {
        ElementVersion made = told.made();
        if (made == null || told.before() == null || told.request().kind() == RequestKind.EXTENSION) {
            return;
        }
        for (Element element : Element.values()) {
            String before = words.of(ElementChange.as(element, told.before().elements()));
            String after = words.of(ElementChange.as(element, made.elements()));
            if (!before.equals(after)) {
                sentences.add(t("task.history.made", label(element), after, made.no()));
            }
        }
    }

    private static void add(List<String> sentences, String key, String words) {
        if (!words.isBlank()) {
            sentences.add(t(key, words));
        }
    }

    private static String day(Instant at) {
        return DateTimeText.date(LocalDate.ofInstant(at, DateTimeText.ZONE));
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? t("task.ui.noDate") : DateTimeText.date(date);
    }
}
