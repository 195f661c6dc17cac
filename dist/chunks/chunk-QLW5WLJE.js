import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GitHubFailure
} from "./chunk-GE7WAI7Z.js";

// src/adapters/github/answer.ts
function answer(value, what) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw misfit(what, "no JSON object", value);
  return { what, fields: value };
}
function integer({ what, fields }, name) {
  const value = fields[name];
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw misfit(what, `no whole number \`${name}\``, value);
}
function integerOrNull(of, name) {
  return of.fields[name] === null || of.fields[name] === void 0 ? null : integer(of, name);
}
function text({ what, fields }, name) {
  const value = fields[name];
  if (typeof value === "string") return value;
  throw misfit(what, `no text \`${name}\``, value);
}
function textOrNull(of, name) {
  return of.fields[name] === null || of.fields[name] === void 0 ? null : text(of, name);
}
function object({ what, fields }, name) {
  return answer(fields[name], `${what}.${name}`);
}
function accountOrNull(of, name) {
  if (of.fields[name] === null || of.fields[name] === void 0) return null;
  return account(object(of, name));
}
function account(of) {
  return { login: text(of, "login"), type: text(of, "type") };
}
function objects({ what, fields }, name) {
  const value = fields[name];
  if (!Array.isArray(value)) throw misfit(what, `no list \`${name}\``, value);
  return value.map((item) => answer(item, `${what}.${name}`));
}
function misfit(what, expected, found) {
  const shown = found === void 0 ? "nothing" : JSON.stringify(found).slice(0, 80);
  return new GitHubFailure("unreachable", null, `GitHub's answer about ${what} holds ${expected}, but ${shown}`);
}

// src/adapters/github/failure.ts
async function asking(request) {
  try {
    return await request();
  } catch (error) {
    throw toFailure(error);
  }
}
function toFailure(error) {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return error;
  const { status, message } = error;
  const response = "response" in error ? error.response : void 0;
  if (response === void 0) return new GitHubFailure("unreachable", null, message);
  if (status >= 500) return new GitHubFailure("unreachable", status, message);
  if (isRateLimit(status, message, response)) return new GitHubFailure("rate-limited", status, message);
  if (status === 401 || status === 403 || status === 404) return new GitHubFailure("forbidden", status, message);
  return new GitHubFailure("rejected", status, message);
}
function isRateLimit(status, message, response) {
  if (status === 429) return true;
  if (status !== 403) return false;
  const { headers } = response;
  return headers?.["retry-after"] !== void 0 || headers?.["x-ratelimit-remaining"] === "0" || /\brate limit/i.test(message);
}

export {
  answer,
  integer,
  integerOrNull,
  text,
  textOrNull,
  object,
  accountOrNull,
  account,
  objects,
  asking
};
