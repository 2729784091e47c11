/**
 * A ledger of the size of a whole prefecture over ten years, made from a seed and written in bulk: what
 * {@code script/load-demo} fills a database with, to work and to measure on. The distribution stands in
 * docs/scale-data.md.
 */
@NullMarked
package org.chainlead.demo.scale;

import org.jspecify.annotations.NullMarked;
