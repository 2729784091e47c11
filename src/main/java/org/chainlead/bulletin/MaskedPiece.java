package org.chainlead.bulletin;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text and what stands in its place.
 *
 * @param kind absent where nothing is hidden; then both texts are the same
 */
public record MaskedPiece(
        String original, String shown, @Nullable MaskKind kind) {

    static MaskedPiece plain(String text) {
        return new MaskedPiece(text, text, null);
    }
}
