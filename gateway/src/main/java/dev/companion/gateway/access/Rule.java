package dev.companion.gateway.access;

import dev.companion.gateway.access.PathTable.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Something that a request must keep to, whoever sends it. */
interface Rule {

    /** Why a request is turned away; empty when it keeps to the rule. */
    Optional<Refusal> against(HttpServletRequest request, Row row);
}
