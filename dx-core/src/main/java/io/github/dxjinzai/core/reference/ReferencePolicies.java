package io.github.dxjinzai.core.reference;

import io.github.dxjinzai.core.json.PolicyReader;
import io.github.dxjinzai.core.policy.Overlay;
import io.github.dxjinzai.core.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The policies and overlays that come with the library (同梱の方針). They are asked for by name; nothing uses one unasked.
 *
 * <p>{@code moka-dx-talent} is the policy as published, its holes open. {@code moka-dx-talent-illustrative} fills them with
 * illustrative values that are not the city's.
 *
 * <p>The gallery (他の制度の例) has other published schemes, as far as public sources tell them, and two versions of a fictional
 * city's; see {@code docs/gallery.md}.
 */
public final class ReferencePolicies {

    private static final List<String> POLICIES = List.of("moka-dx-talent");
    private static final List<String> OVERLAYS = List.of("moka-dx-talent-illustrative");

    private static final List<String> GALLERY = List.of(
            "asahi-kasei-open-badges",
            "dx-passport",
            "fac-ppm-2007",
            "fac-ppm-2013",
            "gotsu-it-passport",
            "hokkaido-digital-talent",
            "information-security-specialist",
            "ipa-examinations",
            "kitakyushu-digital",
            "mizuhono-2025",
            "mizuhono-2026",
            "tochigi-digital-skip",
            "yasu-dx",
            "yokkaichi-dx");

    private static final List<String> SCENARIOS =
            List.of("dx-passport", "gotsu-it-passport", "mizuhono-2026", "yasu-dx");
    private static final List<String> LEVERS = List.of("gotsu-it-passport", "mizuhono-2026", "yasu-dx");

    private ReferencePolicies() {}

    /** The names of the policies. */
    public static List<String> policies() {
        return POLICIES;
    }

    /** The names of the overlays. */
    public static List<String> overlays() {
        return OVERLAYS;
    }

    /** The text of a policy's file, if there is one of this name. */
    public static Optional<String> policyText(String name) {
        return POLICIES.contains(name) ? Optional.of(text(name + ".policy.json")) : Optional.empty();
    }

    /** The ids of the policies of the gallery, in alphabetical order. */
    public static List<String> gallery() {
        return GALLERY;
    }

    /** The text of the file of a policy of the gallery, in YAML, if there is one of this id. */
    public static Optional<String> galleryText(String id) {
        return GALLERY.contains(id) ? Optional.of(text("gallery/" + id + ".policy.yaml")) : Optional.empty();
    }

    /** The text of the tests of a policy of the gallery, in YAML, if there is one of this id: they use no overlay. */
    public static Optional<String> galleryCasesText(String id) {
        return GALLERY.contains(id) ? Optional.of(text("gallery/" + id + ".cases.yaml")) : Optional.empty();
    }

    /** The ids of the policies of the gallery that come with a scenario, in alphabetical order. */
    public static List<String> galleryScenarios() {
        return SCENARIOS;
    }

    /**
     * The text of an example of a scenario for a policy of the gallery, in YAML, if there is one: every figure in it is assumed and
     * nobody's.
     */
    public static Optional<String> galleryScenarioText(String id) {
        return SCENARIOS.contains(id) ? Optional.of(text("gallery/" + id + ".scenario.yaml")) : Optional.empty();
    }

    /**
     * The text of an example of levers and their costs for the scenario of a policy of the gallery, in YAML, if there is one: every
     * figure in it is assumed and nobody's.
     */
    public static Optional<String> galleryLeversText(String id) {
        return LEVERS.contains(id) ? Optional.of(text("gallery/" + id + ".levers.yaml")) : Optional.empty();
    }

    /** The ids of the policies of the gallery that come with levers for a plan, in alphabetical order. */
    public static List<String> galleryLevers() {
        return LEVERS;
    }

    /** The text of an overlay's file, if there is one of this name. */
    public static Optional<String> overlayText(String name) {
        return OVERLAYS.contains(name) ? Optional.of(text(name + ".overlay.json")) : Optional.empty();
    }

    /** The text of a policy's tests, in YAML, if there are tests of this policy: they use the illustrative overlay. */
    public static Optional<String> casesText(String name) {
        return POLICIES.contains(name) ? Optional.of(text(name + ".cases.yaml")) : Optional.empty();
    }

    /**
     * A policy by its name.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Policy policy(String name) {
        return policyText(name)
                .map(text -> PolicyReader.readPolicy(name, text)
                        .toEither()
                        .getOrElseThrow(problems -> new IllegalStateException(problems.mkString("\n"))))
                .orElseThrow(
                        () -> new IllegalArgumentException("no bundled policy is named " + name + ": " + POLICIES));
    }

    /**
     * A policy of the gallery by its id (他の制度の例).
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public static Policy gallery(String id) {
        return galleryText(id)
                .map(text -> PolicyReader.readPolicy(id + ".policy.yaml", text)
                        .toEither()
                        .getOrElseThrow(problems -> new IllegalStateException(problems.mkString("\n"))))
                .orElseThrow(() -> new IllegalArgumentException("the gallery has no policy " + id + ": " + GALLERY));
    }

    /**
     * An overlay by its name.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Overlay overlay(String name) {
        return overlayText(name)
                .map(text -> PolicyReader.readOverlay(name, text)
                        .toEither()
                        .getOrElseThrow(problems -> new IllegalStateException(problems.mkString("\n"))))
                .orElseThrow(
                        () -> new IllegalArgumentException("no bundled overlay is named " + name + ": " + OVERLAYS));
    }

    private static String text(String resource) {
        try (InputStream stream = ReferencePolicies.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the library lacks its resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the library's resource " + resource + " cannot be read", failed);
        }
    }
}
