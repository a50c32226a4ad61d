/**
 * The people, cities, criteria and policies that the tests try things on: fictional, and in one place. Adapters use them through
 * the test jar.
 */
package io.github.dxjinzai.core.generator;
