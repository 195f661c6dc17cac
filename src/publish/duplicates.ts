import { known } from '../model/index.ts';
import { asFailure } from './create.ts';
import type { DesiredReview } from './desired.ts';
import { plan } from './plan.ts';
import type { Account, GitHubFailure, GitHubReviews } from './port.ts';

/**
 * Two runs for one pull request can both find nothing and both post. So each looks again after it posted: of what stands there twice the
 * older stays, whoever deletes the younger; the run that posts last always sees both.
 *
 * @returns why this could not be done; null where it could.
 */
export async function withdrawDuplicates(
  port: GitHubReviews,
  desired: DesiredReview,
  identity: Account,
): Promise<GitHubFailure | null> {
  try {
    const state = { open: true, headSha: desired.headSha };
    const lineComments = known(await port.lineComments());
    const issueComments = known(await port.issueComments());
    const { operations } = plan(desired, { identity, state, lineComments, issueComments });
    for (const operation of operations) {
      if (operation.kind === 'delete-sticky') await port.deleteIssueComment(operation.id);
      if (operation.kind === 'delete-comment' && operation.reason === 'duplicate') {
        await port.deleteLineComment(operation.id);
      }
    }
    return null;
  } catch (error) {
    return asFailure(error);
  }
}
