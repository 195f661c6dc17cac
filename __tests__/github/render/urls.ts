import type { Repository } from '../model.ts';

/** Where the API and the web pages are. */
export interface Urls {
  /** Such as `http://127.0.0.1:40123`, without a slash at the end. */
  readonly api: string;
  readonly web: string;
}

/** Base of a repository's API addresses. */
export const apiOf = (urls: Urls, { owner, name }: Repository): string => `${urls.api}/repos/${owner}/${name}`;

/** Base of a repository's web pages. */
export const webOf = (urls: Urls, { owner, name }: Repository): string => `${urls.web}/${owner}/${name}`;

/** GitHub's opaque ids, made up from kind and number. */
export const nodeId = (kind: string, id: number | string): string =>
  `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
