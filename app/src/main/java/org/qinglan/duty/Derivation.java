package org.qinglan.duty;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Derives duties from requirements. */
@Service
class Derivation {
    void ofRequirement(UUID id) {}
}
