package io.github.dxjinzai.core.project;

import io.github.dxjinzai.core.staff.StaffId;

/**
 * One person's part in one project (参加).
 *
 * @param project the project
 * @param staff the person
 * @param part leader or member
 */
public record Participation(ProjectId project, StaffId staff, Part part) {}
