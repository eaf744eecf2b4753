package org.qinglan.inspection;

import org.qinglan.shared.Refusal;

/** Why a checklist or a piece of proof is not taken, and what to do. */
public record InspectionRefusal(String sentence) implements Refusal {}
