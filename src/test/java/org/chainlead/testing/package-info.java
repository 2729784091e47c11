/**
 * What the tests share: a real PostgreSQL of the product's own kind, a database of its own for every test class, one
 * Spring context for many classes, and a clock that the test sets.
 */
package org.chainlead.testing;
