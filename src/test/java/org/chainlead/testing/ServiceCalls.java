package org.chainlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.chainlead.common.Refusal;
import org.chainlead.export.ExportedList;
import org.chainlead.project.ProjectExport;
import org.chainlead.task.ExportedFile;
import org.chainlead.testing.ServiceOperations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls any service method as whoever is signed in. */
@Component
public class ServiceCalls {

    private final TransactionTemplate transaction;

    ServiceCalls(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** How a call ended. */
    public enum End {
        /** It did what it was asked. */
        DONE,
        /** Refused with a reason, or not found. */
        REFUSED,
        /** Denied by a guard or by the relation. */
        DENIED,
        /** Something else; with arguments made up it says nothing. */
        BROKEN
    }

    /**
     * How a call ended and what came out.
     *
     * @param text the answer, or the reason
     */
    public record Answer(End end, String text) {}

    /**
     * Whether the method's guard lets the person pass. Called with nothing in its arguments: whatever goes wrong behind
     * the guard is no matter here, and nothing is kept.
     */
    public boolean passesGuard(Operation operation) {
        return undone(() -> {
            try {
                invoke(operation, SampleArguments.empty(operation.method()));
                return true;
            } catch (AuthorizationDeniedException denied) {
                return false;
            } catch (RuntimeException | Error behindTheGuard) {
                return true;
            }
        });
    }

    /** Calls with plausible arguments aimed at objects, by the simple names of their id types; keeps what it did. */
    public Answer aim(Operation operation, Map<String, UUID> aims) {
        try {
            return new Answer(End.DONE, words(invoke(operation, new SampleArguments(aims).of(operation.method()))));
        } catch (Refusal refused) {
            return new Answer(End.REFUSED, refused.text());
        } catch (AccessDeniedException denied) {
            return new Answer(End.DENIED, String.valueOf(denied.getMessage()));
        } catch (RuntimeException | Error broken) {
            return new Answer(End.BROKEN, String.valueOf(broken));
        }
    }

    /** The same without keeping anything. */
    public Answer tryToAim(Operation operation, Map<String, UUID> aims) {
        return undone(() -> aim(operation, aims));
    }

    /** All that the answer says, also what stands in an exported file. */
    private static String words(@Nullable Object answer) {
        try {
            return switch (answer) {
                case ExportedFile file -> file.name() + parts(file.path());
                case ExportedList list -> list.name() + parts(list.path());
                case ProjectExport.File file -> file.name() + parts(Files.write(temporary(), file.content()));
                case null, default -> String.valueOf(answer);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() throws IOException {
        return Files.createTempFile("chainlead-test", ".xlsx");
    }

    /** All parts of an office file, which is removed. */
    private static String parts(Path path) throws IOException {
        StringBuilder words = new StringBuilder();
        try (ZipFile parts = new ZipFile(path.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                words.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(path);
        }
        return words.toString();
    }

    private <T> T undone(Supplier<T> call) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return call.get();
        });
    }

    private static Object invoke(Operation operation, Object[] arguments) {
        try {
            return operation.method().invoke(operation.bean(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
