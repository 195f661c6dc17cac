import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/warnings.ts
function lossWarnings(losses) {
  const byAnswer = /* @__PURE__ */ new Map();
  for (const { surface, failure } of losses) {
    const key = `${failure.kind} ${String(failure.status)} ${words(failure).replace(/ - https:.*$/, "")}`;
    const same = byAnswer.get(key) ?? { failure, surfaces: /* @__PURE__ */ new Set() };
    same.surfaces.add(surface);
    byAnswer.set(key, same);
  }
  return [...byAnswer.values()].map(({ failure, surfaces }) => {
    const lost = [...surfaces];
    return `On GitHub, ${lost.join(", and ")}: ${describe(failure, permissionsFor(lost))}`;
  });
}
function permissionsFor(surfaces) {
  const isCheck = (surface) => surface.startsWith("the check run ");
  return [
    ...surfaces.some((surface) => !isCheck(surface)) ? ["pull-requests: write"] : [],
    ...surfaces.some(isCheck) ? ["checks: write"] : []
  ];
}
function describe(failure, permissions = ["pull-requests: write"]) {
  const { kind, status } = failure;
  const said = words(failure);
  const answer = status === null ? `GitHub gave no answer ("${said}").` : `GitHub answered ${String(status)} "${said}".`;
  switch (kind) {
    case "forbidden":
      return `${answer} ${permissionHint(status, said, permissions)}`.trimEnd();
    case "rate-limited":
      return `${answer} The wait for GitHub's rate limit would be too long; run the job again later.`;
    case "unreachable":
      return `${answer} Run the job again; what was stored all the same is recognised and not posted twice.`;
    case "rejected":
      return answer;
  }
}
function words({ message }) {
  return message.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
function permissionHint(status, said, permissions) {
  if (status === 401) return "The token is not valid, or expired.";
  if (status !== 404 && !isPermission(said)) return "";
  return `Add ${permissions.map((permission) => `\`${permission}\``).join(" and ")} to the permissions of the job. A pull request from a fork or by Dependabot gets a read-only token whatever the permissions say: publish it from a workflow_run job (docs/forks.md).`;
}
function isPermission(said) {
  return /not accessible by|must have .*(?:access|rights|permission)/i.test(said);
}

export {
  lossWarnings,
  describe,
  isPermission
};
