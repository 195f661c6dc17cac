import { known, unavailable, messageOf } from '../../model/index.ts';
import type { Known } from '../../model/index.ts';
import { GitHubFailure } from '../../publish/port.ts';
import type { Account } from '../../publish/port.ts';
import { account, answer, text } from './answer.ts';
import type { Client } from './client.ts';
import { asking } from './failure.ts';

/** Under whose name a workflow's own GITHUB_TOKEN writes. https://docs.github.com/en/actions/concepts/security/github_token */
const workflowBot: Account = { login: 'github-actions[bot]', type: 'Bot' };

/**
 * Whose comments are ours, in this order:
 * 1. `botLogin`, where the user says it;
 * 2. `GET /user`, which answers personal tokens and refuses those of apps (403 "Resource not accessible by integration");
 * 3. GraphQL's `viewer`, which answers apps too, as `name[bot]` (https://github.com/fullsend-ai/fullsend/pull/1953);
 * 4. the workflow's own bot, where both refuse.
 *
 * Unavailable where GitHub gave no clear answer: a wrong guess would post every comment once more.
 */
export async function findIdentity({ octokit }: Client, botLogin: string | null): Promise<Known<Account>> {
  if (botLogin !== null) return known(named(botLogin));
  const sources: (() => Promise<Account>)[] = [
    async () => account(answer((await octokit.rest.users.getAuthenticated()).data, 'the account')),
    async () => {
      const { viewer } = await octokit.graphql<{ viewer?: unknown }>('query { viewer { login } }');
      return named(text(answer(viewer, 'the account'), 'login'));
    },
  ];
  for (const ask of sources) {
    try {
      return known(await asking(ask));
    } catch (error) {
      if (isRefusal(error)) continue;
      const cause = messageOf(error);
      return unavailable(
        `GitHub could not say whose token this is (${cause}), so earlier comments can't be told apart and nothing was posted.`,
      );
    }
  }
  return known(workflowBot);
}

function named(login: string): Account {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

/** GraphQL refuses with status 200 and a list of errors. */
function isRefusal(error: unknown): boolean {
  if (error instanceof GitHubFailure) return error.kind === 'forbidden' && error.status !== 401;
  return error instanceof Error && error.name === 'GraphqlResponseError';
}
