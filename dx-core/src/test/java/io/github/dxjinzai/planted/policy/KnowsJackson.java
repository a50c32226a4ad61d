package io.github.dxjinzai.planted.policy;

import com.fasterxml.jackson.databind.JsonNode;

/** Jackson outside its room. */
public record KnowsJackson(JsonNode node) {}
