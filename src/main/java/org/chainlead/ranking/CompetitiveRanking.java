package org.chainlead.ranking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.org.Access;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.chainlead.org.UnitId;
import org.chainlead.project.GaugeStanding;
import org.chainlead.project.GaugeStandings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 竞争性排名, as far as a 排名依据 in force obliges to it. The office sees all lines, the people of a unit their own unit's alone;
 * of other units they learn neither name nor figure, nor how many there are, nor how far away. Worked out when it is asked
 * for and kept nowhere.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('ranking.read')")
public class CompetitiveRanking {

    /** Where it stands. */
    public static final String PAGE = "projects/ranking";

    private final RankingBook book;
    private final GaugeStandings standings;
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;

    CompetitiveRanking(RankingBook book, GaugeStandings standings, Access access, CurrentUser user, Clock clock) {
        this.book = book;
        this.standings = standings;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** Of each basis in force what the acting person may see; none that does not cover the acting person's unit. */
    public List<RankingSheet> read() {
        UnitId only = only("ranking.read");
        List<RankingSheet> sheets = new ArrayList<>();
        for (RankingBook.Row row : book.inForce()) {
            RankingBasis basis = row.view();
            List<GaugeStanding> lines = standings.read(basis.gauge(), basis.by(), only);
            if (only == null || !lines.isEmpty()) {
                sheets.add(new RankingSheet(
                        basis,
                        book.today(),
                        clock.instant(),
                        lines.stream().filter(line -> line.place() != null).toList(),
                        lines.stream().filter(line -> line.place() == null).toList()));
            }
        }
        return sheets;
    }

    /**
     * Whether the screen has anything for the acting person: for the office always, for a leader what was put before the own
     * post, for a unit a ranking in force that covers it.
     */
    @PreAuthorize("@access.may('ranking.page')")
    public boolean isOffered() {
        Set<Relation> relations = access.relations("ranking.page");
        Actor actor = user.actor();
        if (relations.contains(Relation.ANY)) {
            return true;
        }
        if (relations.contains(Relation.LEADER_IN_CHARGE)) {
            return actor.post() != null
                    && book.count(
                                    "b.post_id = :post",
                                    Map.of("post", actor.post().uuid()))
                            > 0;
        }
        UnitId only = only("ranking.page");
        return book.inForce().stream()
                .map(RankingBook.Row::view)
                .anyMatch(basis ->
                        !standings.read(basis.gauge(), basis.by(), only).isEmpty());
    }

    /** The one unit whose line may be read; null for all. */
    private @Nullable UnitId only(String operation) {
        return access.relations(operation).contains(Relation.ANY)
                ? null
                : user.actor().unit();
    }
}
