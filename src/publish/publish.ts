import { known, unavailable } from '../model/index.ts';
import type { Known } from '../model/index.ts';
import { asFailure, createOnce } from './create.ts';
import type { DesiredComment, DesiredReview } from './desired.ts';
import { shorterBody } from './limits.ts';
import { markerScope } from './markers.ts';
import { ownSummaries, plan, planSticky } from './plan.ts';
import { withdrawDuplicates } from './duplicates.ts';
import type { Existing, Operation, Plan, StickyOperation, TidyOperation } from './plan.ts';
import type { GitHubFailure, GitHubReviews, Posted } from './port.ts';
import { postReview } from './review.ts';
import { truncateMarkdown } from './truncate.ts';
import { lossWarnings } from './warnings.ts';
import type { Loss, Surface } from './warnings.ts';

export interface PublishOptions {
  /** Only read, and return the operations. */
  readonly dryRun?: boolean;
}

/** What happened on the pull request. */
export interface PublishResult {
  /** `refused`: closed, or its head moved on; `unreadable`: nothing could be looked up, so nothing was posted. */
  readonly outcome: 'published' | 'dry-run' | 'refused' | 'unreadable';
  readonly posted: {
    readonly comments: number;
    readonly edited: number;
    readonly resolved: number;
    readonly deleted: number;
    readonly summary: 'created' | 'updated' | 'unchanged' | 'not-needed' | 'failed';
  };
  /** Line comments of earlier runs that still stand. */
  readonly alreadyPosted: number;
  /** Comments that stand nowhere on a line: they were added to the summary, which the job summary should show too. */
  readonly unposted: readonly DesiredComment[];
  /** What GitHub refused. */
  readonly losses: readonly Loss[];
  /** Why nothing was posted, where it is not for GitHub's refusing something. */
  readonly notes: readonly string[];
  /** Both as plain text, one sentence or two each; a permission to add is named. */
  readonly warnings: readonly string[];
  readonly urls: { readonly review: string | null; readonly summary: string | null };
  /** The plan, as made before anything was carried out. */
  readonly operations: readonly Operation[];
}

const nothing: PublishResult['posted'] = { comments: 0, edited: 0, resolved: 0, deleted: 0, summary: 'not-needed' };

/**
 * Brings the pull request from what is on it to what should be: the review, then the summary, then the tidying up of earlier
 * comments. Each failure costs one of these and one warning; the function throws only for bugs of ours.
 */
export async function publish(
  port: GitHubReviews,
  desired: DesiredReview,
  { dryRun = false }: PublishOptions = {},
): Promise<PublishResult> {
  const { inline } = desired.placement;
  const observed = await observe(port);
  const empty = {
    posted: nothing,
    alreadyPosted: 0,
    unposted: [],
    urls: { review: null, summary: null },
    operations: [],
  };
  if (observed.existing === null) {
    const posted = { ...nothing, summary: 'failed' as const };
    return { ...empty, ...told(observed), posted, outcome: 'unreadable', unposted: inline };
  }
  const { existing, losses } = observed;
  const { refusal, operations, alreadyPosted } = plan(desired, existing);
  if (refusal !== null) return { ...empty, ...told({ losses: [], notes: [refusal.message] }), outcome: 'refused' };
  if (dryRun) return { ...empty, ...told(observed), outcome: 'dry-run', alreadyPosted, operations };
  const carried = await carryOut(port, desired, existing, operations);
  return {
    ...told({ losses: [...losses, ...carried.losses], notes: [] }),
    outcome: 'published',
    posted: carried.posted,
    alreadyPosted: alreadyPosted + carried.standing,
    unposted: carried.unposted,
    urls: carried.urls,
    operations,
  };
}

function told({
  losses,
  notes,
}: Pick<PublishResult, 'losses' | 'notes'>): Pick<PublishResult, 'losses' | 'notes' | 'warnings'> {
  return { losses, notes, warnings: [...notes, ...lossWarnings(losses)] };
}

interface Observed extends Pick<PublishResult, 'losses' | 'notes'> {
  /** Null where not enough of it could be read to post anything. */
  readonly existing: Existing | null;
}

/** Reads everything that the plan depends on; the pull request's head last, for it must not move before we post. */
async function observe(port: GitHubReviews): Promise<Observed> {
  const losses: Loss[] = [];
  const read = async <T>(surface: Surface, list: () => Promise<T>): Promise<Known<T>> => {
    try {
      return known(await list());
    } catch (error) {
      const failure = asFailure(error);
      losses.push({ surface, failure });
      return unavailable(failure.message);
    }
  };
  const identity = await port.identity();
  if (!identity.known) return { existing: null, losses, notes: [identity.reason] };
  const lineComments = await read('earlier line comments could not be read', () => port.lineComments());
  const issueComments = await read('earlier conversation comments could not be read', () => port.issueComments());
  const state = await read('the pull request could not be read', () => port.state());
  if (!state.known) return { existing: null, losses, notes: [] };
  const existing = { identity: identity.value, state: state.value, lineComments, issueComments };
  return { existing, losses, notes: [] };
}

interface CarriedOut extends Pick<PublishResult, 'posted' | 'unposted' | 'urls'> {
  /** Comments that another run posted meanwhile. */
  readonly standing: number;
  readonly losses: readonly Loss[];
}

async function carryOut(
  port: GitHubReviews,
  desired: DesiredReview,
  existing: Existing,
  operations: Plan['operations'],
): Promise<CarriedOut> {
  const losses: Loss[] = [];
  const create = operations.find((operation) => operation.kind === 'create-review');
  const review = create === undefined ? null : await postReview(port, existing.identity, create);
  if (review !== null && review.failure !== null) {
    losses.push({ surface: 'line comments could not be posted', failure: review.failure });
  }
  // Where the earlier comments could not be read, none was posted: the new ones can't be told from those already there.
  const unposted = existing.lineComments.known ? (review?.unposted ?? []) : desired.placement.inline;
  const sticky = await carryOutSticky(port, withUnposted(desired, unposted), existing, losses);
  const tidied = await tidy(port, operations.filter(isTidy), losses);
  if ((review?.posted.length ?? 0) > 0 || sticky.summary === 'created') {
    const failure = await withdrawDuplicates(port, desired, existing.identity);
    if (failure !== null) losses.push({ surface: 'what two runs posted twice could not be removed', failure });
  }
  return {
    posted: { comments: review?.posted.length ?? 0, ...tidied, summary: sticky.summary },
    unposted,
    standing: review?.standing.length ?? 0,
    urls: { review: review?.url ?? null, summary: sticky.url },
    losses,
  };
}

/** The summary with what could not be posted on its line, so that no finding is lost. */
function withUnposted(desired: DesiredReview, unposted: readonly DesiredComment[]): DesiredReview {
  if (unposted.length === 0) return desired;
  const sections = unposted.map(
    ({ path, line, body }) => `**${codeSpan(`${path}:${String(line)}`)}**\n\n${body.trim()}`,
  );
  const heading = '### Not posted on their lines';
  return { ...desired, summary: [desired.summary.trimEnd(), heading, ...sections].join('\n\n'), summaryWhen: 'always' };
}

/** A path is whatever the pull request says: control characters and backticks must not end the code span. */
function codeSpan(text: string): string {
  const clean = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}`]/gu, '\ufffd');
  return `\`${clean}\``;
}

async function carryOutSticky(
  port: GitHubReviews,
  desired: DesiredReview,
  existing: Existing,
  losses: Loss[],
): Promise<Sticky> {
  if (!existing.issueComments.known) return { summary: 'failed', url: null };
  const scope = markerScope(desired.name);
  const [standing] = ownSummaries(existing.issueComments.value, existing.identity, scope);
  const before: Sticky = { summary: standing === undefined ? 'not-needed' : 'unchanged', url: standing?.url ?? null };
  const limit = rateLimit(losses);
  const post = async (wanted: DesiredReview): Promise<Sticky & { readonly failure: GitHubFailure | null }> => {
    let done = before;
    try {
      for (const operation of planSticky(wanted, existing)) {
        if (limit !== null) throw limit;
        const posted = await carryOutOne(port, operation, existing, scope);
        const summary = operation.kind === 'create-sticky' ? 'created' : 'updated';
        if (posted !== null) done = { summary, url: posted.url };
      }
      return { ...done, failure: null };
    } catch (error) {
      return { ...done, summary: done === before ? 'failed' : done.summary, failure: asFailure(error) };
    }
  };
  const whole = await post(desired);
  if (whole.failure === null) return whole;
  const { failure } = whole;
  const lost = (surface: Surface): number => losses.push({ surface, failure });
  if (failure.kind === 'rejected' && whole.summary === 'failed') {
    // GitHub may find fault with a long text for a reason that we don't know: a few words are better than none.
    const shorter = await post({ ...desired, summary: truncateMarkdown(desired.summary, shorterBody) });
    if (shorter.failure === null) {
      lost('the summary comment was posted shorter');
      return shorter;
    }
  }
  lost('the summary comment could not be posted');
  return whole;
}

interface Sticky {
  readonly summary: PublishResult['posted']['summary'];
  readonly url: string | null;
}

async function carryOutOne(
  port: GitHubReviews,
  operation: StickyOperation,
  { identity, issueComments }: Existing,
  scope: string,
): Promise<Posted | null> {
  switch (operation.kind) {
    case 'update-sticky':
      return await port.updateIssueComment(operation.id, operation.body);
    case 'delete-sticky':
      await port.deleteIssueComment(operation.id);
      return null;
    case 'create-sticky': {
      const before = new Set(issueComments.known ? issueComments.value.map(({ id }) => id) : []);
      const find = async (): Promise<Posted | null> =>
        ownSummaries(await port.issueComments(), identity, scope).find(({ id }) => !before.has(id)) ?? null;
      return await createOnce(port, () => port.createIssueComment(operation.body), find);
    }
  }
}

/** Once GitHub limits us, asking on only prolongs it: what is left of the run is given up for the same reason. */
function rateLimit(losses: readonly Loss[]): GitHubFailure | null {
  return losses.find(({ failure }) => failure.kind === 'rate-limited')?.failure ?? null;
}

function isTidy(operation: Operation): operation is TidyOperation {
  return operation.kind === 'edit-comment' || operation.kind === 'delete-comment';
}

/** Edits and deletes, until the first failure: what one comment is refused, the next is refused too. */
async function tidy(
  port: GitHubReviews,
  operations: readonly TidyOperation[],
  losses: Loss[],
): Promise<{ edited: number; resolved: number; deleted: number }> {
  const done = { edited: 0, resolved: 0, deleted: 0 };
  const limit = rateLimit(losses);
  try {
    for (const operation of operations) {
      if (limit !== null) throw limit;
      if (operation.kind === 'delete-comment') {
        await port.deleteLineComment(operation.id);
        done.deleted += 1;
      } else {
        await port.updateLineComment(operation.id, operation.body);
        if (operation.reason === 'resolved') done.resolved += 1;
        else done.edited += 1;
      }
    }
  } catch (error) {
    losses.push({ surface: 'earlier line comments could not be brought up to date', failure: asFailure(error) });
  }
  return done;
}
