/**
 * 督查督办: numbered notices from 拟稿 to 办结, with 签收, 回复 and 核查 of each addressed unit, logged urges, and the
 * calendar of planned inspections.
 *
 * <p>A notice is seen by the supervision office and, once issued, by the units it is addressed or copied to; a unit's
 * reply by that unit, the office and copied leaders. {@link org.chainlead.supervision.NoticeArrow} is the state table.
 */
@ApplicationModule(
        displayName = "supervision",
        allowedDependencies = {
            "common",
            "common :: ui",
            "calendar",
            "audit",
            "audit :: spi",
            "export",
            "export :: ui",
            "org",
            "chain",
            "message",
            "message :: spi",
            "attachment",
            "attachment :: spi",
            "attachment :: ui",
            "dispatch",
            "office",
            "office :: ui",
            "job",
            "dispatch",
            "task",
            "task :: spi"
        })
@NullMarked
package org.chainlead.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
