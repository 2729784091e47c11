package org.chainlead.story;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what the people saw when a test failed. */
class PictureOfFailure implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent() && test.getTestInstance().orElse(null) instanceof DeskTest desk) {
            desk.keepPictures(test.getRequiredTestMethod().getName());
        }
    }
}
