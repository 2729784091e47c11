package org.chainlead.story;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Chapters build on each other: after one that failed the others would only wait in vain, so they fail at once. */
class StopAtFirstFailure implements BeforeEachCallback, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace STORY = ExtensionContext.Namespace.create(StopAtFirstFailure.class);

    @Override
    public void beforeEach(ExtensionContext chapter) {
        String failed = store(chapter).get("failed", String.class);
        if (failed != null) {
            throw new AssertionError("Ended with " + failed);
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext chapter) {
        if (chapter.getExecutionException().isPresent()) {
            store(chapter).put("failed", chapter.getDisplayName());
        }
    }

    private static ExtensionContext.Store store(ExtensionContext chapter) {
        return chapter.getParent().orElse(chapter).getStore(STORY);
    }
}
