import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/warnings.ts
function lossWarnings(losses) {
  const byReason = /* @__PURE__ */ new Map();
  for (const { surface, failure } of losses) {
    const reason = describe(failure);
    const surfaces = byReason.get(reason) ?? [];
    if (!surfaces.includes(surface)) surfaces.push(surface);
    byReason.set(reason, surfaces);
  }
  return [...byReason].map(([reason, surfaces]) => `On the pull request, ${surfaces.join(", and ")}: ${reason}`);
}
function describe(failure) {
  const { kind, status } = failure;
  const said = failure.message.replaceAll(/\s+/g, " ").trim().slice(0, 300);
  const answer = status === null ? `GitHub gave no answer ("${said}").` : `GitHub answered ${String(status)} "${said}".`;
  switch (kind) {
    case "forbidden":
      return `${answer} ${permissionHint(status, said)}`;
    case "rate-limited":
      return `${answer} The wait for GitHub's rate limit would be too long; run the job again later.`;
    case "unreachable":
      return `${answer} Run the job again; what was stored all the same is recognised and not posted twice.`;
    case "rejected":
      return answer;
  }
}
function permissionHint(status, said) {
  if (status === 401) return "The token is not valid, or expired.";
  if (/\blocked\b/i.test(said)) return "The pull request's conversation is locked.";
  return "Add `pull-requests: write` to the permissions of the job. A pull request from a fork or by Dependabot gets a read-only token whatever the permissions say: publish it from a workflow_run job.";
}

export {
  lossWarnings,
  describe
};
