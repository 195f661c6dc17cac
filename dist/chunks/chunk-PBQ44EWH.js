import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/limits.ts
var maxBodyLength = 6e4;
var maxListedFiles = 3e3;
var filesPerPage = 50;
var itemsPerPage = 100;
var maxRejectionsInARow = 3;
var maxCreateAttempts = 2;
var maxDraftWaits = 3;
var settleSeconds = 2;
var unpacedWrites = 20;
var secondsBetweenWrites = 1;
var maxRateLimitWaitSeconds = 150;
var maxRateLimitRetries = 3;
var unnamedRateLimitWaitSeconds = 60;
var requestTimeoutSeconds = 30;
var defaultGitHubSeconds = 90;
var idempotentRetries = 2;
var annotationsPerRequest = 50;
var maxCheckAnnotations = 250;
var maxCheckSummaryBytes = 64e3;
var shorterBody = 4e3;
var maxAnnotationTitle = 255;
var maxAnnotationMessage = 4e3;
var maxCheckTitle = 140;

export {
  maxBodyLength,
  maxListedFiles,
  filesPerPage,
  itemsPerPage,
  maxRejectionsInARow,
  maxCreateAttempts,
  maxDraftWaits,
  settleSeconds,
  unpacedWrites,
  secondsBetweenWrites,
  maxRateLimitWaitSeconds,
  maxRateLimitRetries,
  unnamedRateLimitWaitSeconds,
  requestTimeoutSeconds,
  defaultGitHubSeconds,
  idempotentRetries,
  annotationsPerRequest,
  maxCheckAnnotations,
  maxCheckSummaryBytes,
  shorterBody,
  maxAnnotationTitle,
  maxAnnotationMessage,
  maxCheckTitle
};
