/**
 * What GitHub's code scanning takes of one SARIF file. A file over a maximum is refused as a whole.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#validating-your-sarif-file
 */

/** Results of one run. */
export const maxResults = 25_000;

/** Of these only so many are kept, by severity. */
export const shownResults = 5_000;

/** Bytes of the file after gzip: 10 MB, read as the smaller of its two meanings. */
export const maxGzippedBytes = 10_000_000;

/** Tags of one rule; GitHub shows the first ten. */
export const maxTags = 20;

/** Related locations of one result: GitHub takes 1,000 and keeps 100. */
export const maxRelatedLocations = 100;

/** Locations of one flow: GitHub takes 10,000 and keeps 1,000. */
export const maxFlowLocations = 1_000;

/**
 * UTF-16 code units of a rule's short and full description.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object
 */
export const maxDescriptionLength = 1024;
