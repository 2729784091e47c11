package org.chainlead.org;

/**
 * The first run: the root of the unit tree and the three administrators, three different people.
 *
 * @param unitName the government or body at the root, e.g. 州人民政府
 */
public record SetUp(String unitName, CreateAccount system, CreateAccount security, CreateAccount auditor) {}
