package org.chainlead.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chainlead.testing.ServiceOperations.Operation;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A door that only the tests have: calls any service method for whoever is signed in, behind the product's own session,
 * filters and method guards. Views hide what one may not do; this asks what stands behind them.
 */
@RestController
@Profile("test")
class ServiceDoor {

    private static final String AIM = "id.";

    private final ServiceOperations operations;
    private final ServiceCalls calls;

    ServiceDoor(ServiceOperations operations, ServiceCalls calls) {
        this.operations = operations;
        this.calls = calls;
    }

    /** 403 from the filters when the method's guard says no, 200 when it lets the person pass. */
    @PostMapping("/test-invoke")
    ResponseEntity<String> call(@RequestParam String key) {
        if (!calls.passesGuard(find(key))) {
            throw new AccessDeniedException(key);
        }
        return ResponseEntity.ok("passed");
    }

    /** Aimed at the objects of the parameters {@code id.<type>}: 200 with the answer, 409 refused, 403 denied, 500 broken. */
    @PostMapping("/test-invoke/aimed")
    ResponseEntity<String> aim(@RequestParam String key, @RequestParam Map<String, String> parameters) {
        Map<String, UUID> aims = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(AIM)) {
                aims.put(name.substring(AIM.length()), UUID.fromString(value));
            }
        });
        ServiceCalls.Answer answer = calls.aim(find(key), aims);
        HttpStatus status = switch (answer.end()) {
            case DONE -> HttpStatus.OK;
            case REFUSED -> HttpStatus.CONFLICT;
            case BROKEN -> HttpStatus.INTERNAL_SERVER_ERROR;
            case DENIED -> throw new AccessDeniedException(key);
        };
        return ResponseEntity.status(status).body(answer.text());
    }

    private Operation find(String key) {
        return operations.all().stream()
                .filter(operation -> operation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
