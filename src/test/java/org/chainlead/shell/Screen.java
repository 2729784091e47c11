package org.chainlead.shell;

import java.util.List;
import java.util.Map;

/**
 * Every screen of the product with a person whom it fits. {@code {task}} and the like stand for what {@link
 * ScreensBrowserTests} has made.
 *
 * @param route as in {@code @Route} or {@code @RouteAlias}; the start page is empty
 * @param person who opens it; empty: nobody has signed in
 * @param place the address opened
 */
record Screen(String route, String person, String place) {

    static final List<Screen> ALL = List.of(
            new Screen("login", "", "login"),
            new Screen("", "ban1", ""),
            new Screen("", "lian1", ""),
            new Screen("", "fu1", ""),
            new Screen("", "lingdao", ""),
            new Screen("", "ducha", ""),
            new Screen("", "zhuren", ""),
            new Screen("", "shenji", ""),
            new Screen("tasks", "zhuren", "tasks"),
            new Screen("tasks/:taskId", "zhuren", "tasks/{task}"),
            new Screen("tasks/:taskId", "ban1", "tasks/{task}"),
            new Screen("tasks/:taskId/changes", "zhuren", "tasks/{task}/changes"),
            new Screen("tasks/new", "ducha", "tasks/new"),
            new Screen("tasks/:taskId/edit", "ducha", "tasks/{draft}/edit"),
            new Screen("reports/:period?", "ban1", "reports"),
            new Screen("reports/:period?", "fu1", "reports"),
            new Screen("reports/:period?", "ducha", "reports"),
            new Screen("tasks/:taskId/reports/:period", "ban1", "tasks/{task}/reports/2023-03"),
            new Screen("rounds", "zhuren", "rounds"),
            new Screen("rounds/:id", "zhuren", "rounds/{round}"),
            new Screen("rounds/:id/compare/:other?", "zhuren", "rounds/{round}/compare"),
            new Screen("published-rounds", "fu1", "published-rounds"),
            new Screen("published-rounds/:id", "fu1", "published-rounds/{publishedRound}"),
            new Screen("desk/:period?", "ducha", "desk"),
            new Screen("difficulties", "mishuzhang", "difficulties"),
            new Screen("saved-forms/:year?", "ban1", "saved-forms/2023"),
            new Screen("disagreements", "ducha", "disagreements"),
            new Screen("follow-ups", "ducha", "follow-ups"),
            new Screen("bulletins", "ducha", "bulletins"),
            new Screen("bulletins/:bulletinId", "ducha", "bulletins/{bulletin}"),
            new Screen("bulletins/:bulletinId/opinion", "fu1", "bulletins/{bulletin}/opinion"),
            new Screen("bulletins/:bulletinId/anonymised", "ducha", "bulletins/{bulletin}/anonymised"),
            new Screen("notices", "zhuren", "notices"),
            new Screen("notices/:noticeId", "fu1", "notices/{notice}"),
            new Screen("notices/new", "ducha", "notices/new?task={task}"),
            new Screen("notices/:noticeId/edit", "ducha", "notices/{noticeDraft}/edit"),
            new Screen("inspections", "zhuren", "inspections"),
            new Screen("inspections", "fu1", "inspections"),
            new Screen("proposals", "ducha", "proposals"),
            new Screen("urges/new", "ducha", "urges/new?task={task}"),
            new Screen("urges/:urgeId", "ducha", "urges/{urge}"),
            new Screen("instructions", "zhuren", "instructions"),
            new Screen("instructions/:instructionId", "zhuren", "instructions/{instruction}"),
            new Screen("instructions/new", "mi", "instructions/new"),
            new Screen("tasks/:taskId/instruct", "lingdao", "tasks/{task}/instruct"),
            new Screen("", "mishuzhang", ""),
            new Screen("meetings", "zhuren", "meetings"),
            new Screen("meetings/new", "ducha", "meetings/new"),
            new Screen("meetings/:meetingId/edit", "ducha", "meetings/{meetingPlanned}/edit"),
            new Screen("meetings/:meetingId/proposals", "ducha", "meetings/{meetingPlanned}/proposals"),
            new Screen("meetings/:meetingId", "ducha", "meetings/{meeting}"),
            new Screen("search", "ban1", "search?q=产业"),
            new Screen("messages", "ban1", "messages"),
            new Screen("messages/settings", "ban1", "messages/settings"),
            new Screen("profile", "ban1", "profile"),
            new Screen("help", "ban1", "help"),
            new Screen("password", "xin", "password"),
            new Screen("system/org", "xitong", "system/org"),
            new Screen("system/org", "xitong", "system/org/accounts"),
            new Screen("system/org", "anquan", "system/org/policy"),
            new Screen("system/deliveries", "xitong", "system/deliveries"),
            new Screen("system/calendar", "zhuren", "system/calendar"),
            new Screen("carry-overs", "zhuren", "carry-overs"),
            new Screen("requests", "zhuren", "requests"),
            new Screen("objections", "zhuren", "objections"),
            new Screen("system/supervision", "zhuren", "system/supervision"),
            new Screen("system/reminders", "zhuren", "system/reminders"),
            new Screen("system/lights", "zhuren", "system/lights"),
            new Screen("tasks/import/:importId?", "zhuren", "tasks/import"),
            new Screen("projects", "fu1", "projects"),
            new Screen("projects/:projectId", "fu1", "projects/{project}"),
            new Screen("projects/:projectId", "ducha", "projects/{project}"),
            new Screen("projects/progress", "zhuren", "projects/progress"),
            new Screen("projects/months/:month?", "fu1", "projects/months/2023-03"),
            new Screen("projects/verify", "ducha", "projects/verify"),
            new Screen("projects/checks", "ducha", "projects/checks"),
            new Screen("projects/resources", "fu1", "projects/resources"),
            new Screen("projects/import/:importId?", "ducha", "projects/import"),
            new Screen("projects/import/:importId?", "ducha", "projects/import/{projectList}"),
            new Screen("chains", "fu1", "chains"),
            new Screen("chains/:chainId", "zhuren", "chains/{chain}"),
            new Screen("chains/:chainId/map", "zhuren", "chains/{chain}/map"),
            new Screen("chains/settings", "zhuren", "chains/settings"),
            new Screen("duties", "zhuren", "duties"),
            new Screen("duties/:postId", "lingdao", "duties/{post}"),
            new Screen("duties/rules", "zhuren", "duties/rules"),
            new Screen("cockpit", "lingdao", "cockpit"),
            new Screen("cockpit", "zhuren", "cockpit"),
            new Screen("system/trail", "shenji", "system/trail"),
            new Screen("system/access-orders", "shenji", "system/access-orders"),
            new Screen("system/erasures", "zhuren", "system/erasures"),
            new Screen("", "ban1", "there/is/no/such/page"),
            new Screen("", "ban1", "system/trail"));

    /** Routes without a picture here, and why. */
    static final Map<String, String> ELSEWHERE =
            Map.of("setup", "opens only before there is any account; FirstRunBrowserTests walks through it");
}
