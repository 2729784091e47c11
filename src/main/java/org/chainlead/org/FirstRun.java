package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the first administrators, while there is no account at all and against the console's token. */
@Service
@Transactional
public class FirstRun {

    private static final String ROOT = "0001";

    private final OrgBootstrap bootstrap;
    private final FirstRunToken token;
    private final PolicyStore policies;
    private final Clock clock;

    FirstRun(OrgBootstrap bootstrap, FirstRunToken token, PolicyStore policies, Clock clock) {
        this.bootstrap = bootstrap;
        this.token = token;
        this.policies = policies;
        this.clock = clock;
    }

    @PreAuthorize("@access.may('org.setUp')")
    public UnitId setUp(String typedToken, SetUp command) {
        if (!token.matches(typedToken)) {
            throw Refusal.because("org.setup.wrongToken");
        }
        UnitId root = bootstrap.firstAdministrators(
                CreateUnit.of(ROOT, UnitKind.PREFECTURE_GOVERNMENT, command.unitName(), null, 0, LocalDate.now(clock)),
                command.system(),
                command.security(),
                command.auditor());
        policies.write(policies.read().asking(SecurityPolicy.FIRST_VALID_DAYS));
        token.use();
        return root;
    }
}
