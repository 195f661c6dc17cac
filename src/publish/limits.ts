/**
 * GitHub's limits, and how near to them we go. Lengths are in the unit that GitHub counts: bytes of UTF-8 where it counts bytes; where it counts
 * characters, UTF-16 code units, which are never fewer.
 */

/**
 * Longest body that we send, for line comments, reviews and issue comments alike. GitHub refuses more than 65,536 characters
 * ("body is too long (maximum is 65536 characters)", https://github.com/danger/danger/issues/424); the rest is room
 * for what it adds itself.
 */
export const maxBodyLength = 60_000;

/**
 * Files that `GET pulls/{n}/files` lists at most; a longer pull request looks like one with exactly so many.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
 */
export const maxListedFiles = 3_000;

/** Files asked for in one page: large pages come back with `patch` left out of their later entries (reported). */
export const filesPerPage = 50;

/** The largest page of any list. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const itemsPerPage = 100;

/** Line comments in one review where the user sets nothing else. GitHub documents no limit; reviewdog posts 30. */
export const defaultMaxComments = 30;

/**
 * Single comments that may be refused one after the other before the rest is given up: then the reason is not the line, and
 * each further request would count against the limit on creating content.
 */
export const maxRejectionsInARow = 3;

/** Tries for a request that creates something, the first included. Before each further one we look whether it is there. */
export const maxCreateAttempts = 2;

/**
 * How often a run waits for another one's pending review, and how often it drafts its own review anew because of what others did. A pending review
 * lasts for two requests; one that stays was left by a run that was killed.
 */
export const maxDraftWaits = 3;

/** Seconds to wait before looking whether GitHub stored what it did not confirm. */
export const settleSeconds = 2;

/**
 * Writes that may follow each other at once, and the pause between those after them. GitHub allows 80 requests a minute that
 * create content and asks for a second between many writes.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export const unpacedWrites = 20;
export const secondsBetweenWrites = 1;

/**
 * Seconds that one run waits in total because GitHub asked it to slow down. Beyond it the surface is given up: a job must
 * not idle for the hour that a used-up primary limit takes.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export const maxRateLimitWaitSeconds = 150;

/**
 * Further tries of one request that GitHub limits. A limit that by our clock is over already would else be asked again without end.
 */
export const maxRateLimitRetries = 3;

/** Seconds to wait after a secondary limit that names no time: "at least one minute" (same page). */
export const unnamedRateLimitWaitSeconds = 60;

/** Seconds after which a request without an answer is taken for lost. GitHub itself gives up on a request after ten. */
export const requestTimeoutSeconds = 30;

/**
 * Seconds that all requests of one run may take together, where the user sets nothing else; waits for a rate limit have a limit of their own. A server that
 * sends two bytes a second would else hold the job for as long as there are requests and tries.
 */
export const defaultGitHubSeconds = 90;

/** Further tries of a request that may be repeated safely (GET, PATCH with a whole body, DELETE). */
export const idempotentRetries = 2;

/**
 * Annotations that one request to a check run may carry; updates add to those that it has.
 * https://docs.github.com/en/rest/checks/runs#create-a-check-run
 */
export const annotationsPerRequest = 50;

/** Annotations that we give one check run, in five requests; whoever has more findings reads the report. */
export const maxCheckAnnotations = 250;

/**
 * Bytes of a check run's summary. GitHub documents 65,535 characters (same page) and counts bytes: "summary exceeds a maximum bytesize of 65535",
 * https://github.com/github/docs/issues/35252. The rest is room for the link to the run.
 */
export const maxCheckSummaryBytes = 64_000;

/** Of what is sent once more, shorter, where GitHub refused the whole for a reason that we don't know; bytes or characters. */
export const shorterBody = 4_000;

/** Bytes of an annotation's title. The same page says characters, as it does for the summary. */
export const maxAnnotationTitle = 255;

/** Of an annotation's message, of which GitHub takes 64 KB; what is longer is not read beside a line. */
export const maxAnnotationMessage = 4_000;

/** Of a check run's title: a line in the list of checks. */
export const maxCheckTitle = 140;
