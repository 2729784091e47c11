package org.chainlead.chaincard;

/** An element as a template has it: its name, what is asked for, and what it is filled with. */
public record TemplateElement(ElementId id, String name, String hint, ElementKind kind) {}
