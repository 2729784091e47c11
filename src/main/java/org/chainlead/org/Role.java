package org.chainlead.org;

/** What a person may be at a unit for a time (product.md, Who uses it). */
public enum Role {
    /** 经办人: writes the unit's reports. */
    STAFF,
    /** 联络员: signs for what arrives and names the 经办人. */
    LIAISON,
    /** 单位负责人: passes or returns what leaves the unit. */
    UNIT_HEAD,
    /** 单位管理员: keeps the people of the own unit and below. */
    UNIT_ADMIN,
    /** 链长、分管领导: decides what was put before the post. */
    LEADER,
    /** 秘书: prepares for one leader and enters what was written on paper. */
    SECRETARY,
    /** 督查员. */
    SUPERVISOR,
    /** 督查室主任. */
    SUPERVISION_HEAD,
    /** 链长办、专班: initiates and follows the tasks of its chains; decides nothing. */
    COORDINATOR,
    /** 秘书长: issues documents and sees every chain; hands out and decides no task. */
    SECRETARY_GENERAL,
    /** 总链长: sees every chain; what he decides as the leader of a chain he decides by that appointment. */
    CHIEF_LEADER,
    /** 招商委办: sees every chain, and with the reporting unit and the leaders in charge the projects in 在谈. */
    INVESTMENT_OFFICE,
    /** 系统管理员: units, accounts, unlocking, forced sign-out. */
    SYSTEM_ADMIN,
    /** 安全管理员: business appointments, password and session policy. */
    SECURITY_ADMIN,
    /** 审计管理员: the trail. */
    AUDITOR;

    /** 三权分立: such an appointment excludes every other of the same person at the same time. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }

    /** Whether the role belongs to the supervision office. */
    public boolean isOffice() {
        return this == SUPERVISOR || this == SUPERVISION_HEAD;
    }
}
