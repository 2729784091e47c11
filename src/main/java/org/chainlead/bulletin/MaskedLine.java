package org.chainlead.bulletin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph, a heading or a cell of the document, in pieces.
 *
 * @param row whether it is a row of a table, its cells divided by a bar
 */
public record MaskedLine(List<MaskedPiece> pieces, boolean row) {

    public MaskedLine {
        pieces = List.copyOf(pieces);
    }

    /** As it stands in the anonymised version. */
    public String shown() {
        return pieces.stream().map(MaskedPiece::shown).collect(Collectors.joining());
    }

    public boolean hides() {
        return pieces.stream().anyMatch(piece -> piece.kind() != null);
    }
}
