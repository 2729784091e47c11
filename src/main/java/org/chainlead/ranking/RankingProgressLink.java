package org.chainlead.ranking;

import org.chainlead.org.Access;
import org.chainlead.project.spi.ProgressLink;
import org.springframework.stereotype.Component;

/** 排名 on 项目进度, for whom there is anything on it. */
@Component
class RankingProgressLink implements ProgressLink {

    private final CompetitiveRanking ranking;
    private final Access access;

    RankingProgressLink(CompetitiveRanking ranking, Access access) {
        this.ranking = ranking;
        this.access = access;
    }

    @Override
    public String address() {
        return CompetitiveRanking.PAGE;
    }

    @Override
    public String key() {
        return "ranking.ui.title";
    }

    @Override
    public boolean isOffered() {
        return access.may("ranking.page") && ranking.isOffered();
    }
}
