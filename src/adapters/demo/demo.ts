import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStandIn } from '../../../__tests__/github/stand-in.ts';
import { filesFromGit } from '../../../__tests__/github/git-files.ts';
import { UsageError } from '../../model/index.ts';
import { showConversation, type Conversation } from './show.ts';
import { samplePullRequest } from './pull-request.ts';

/** What the demo needs of the world. */
export interface DemoWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** An empty folder of the run's own. */
  readonly temporary: string;
  /** A new folder for what the demo leaves behind: its page. */
  readonly keep: () => Promise<string>;
  readonly color: boolean;
  readonly print: (text: string) => void;
  readonly progress: (text: string) => void;
}

/**
 * Makes a small Go repository with a pull request, starts a stand-in of GitHub, runs the real action against it as a runner would, and
 * prints what a person would then see on the pull request. Nothing leaves the machine.
 */
export async function demo({ environment, temporary, keep, color, print, progress }: DemoWorld): Promise<void> {
  const sample = bundled('sample');
  const pullRequest = await samplePullRequest(
    path.join(temporary, 'shop'),
    path.join(sample, 'base'),
    path.join(sample, 'head'),
    environment,
  );
  progress('made a Go repository with a pull request');
  const { folder, baseSha, headSha, mergeSha } = pullRequest;
  const standIn = await startStandIn({ repositories: ['demo/shop'] });
  try {
    const { number } = standIn.state.openPullRequest({
      repository: 'demo/shop',
      title: 'Remember the last event, take any carrier',
      author: 'ada',
      base: { ref: 'main', sha: baseSha },
      head: { ref: 'change', sha: headSha },
      files: await filesFromGit(folder, baseSha, headSha),
    });
    const runner = path.join(temporary, 'runner');
    await mkdir(runner, { recursive: true });
    const files = {
      event: path.join(runner, 'event.json'),
      output: path.join(runner, 'output'),
      summary: path.join(runner, 'summary.md'),
    };
    await writeFile(files.event, JSON.stringify(eventOf(number, baseSha, headSha)));
    await writeFile(files.output, '');
    await writeFile(files.summary, '');
    progress('started a stand-in of GitHub; running the action');
    const action = await runAction(bundled('action.js'), {
      ...environment,
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: standIn.url,
      // There is no such pull request: nothing may link to one.
      GITHUB_SERVER_URL: 'https://github.invalid',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_REPOSITORY: 'demo/shop',
      GITHUB_REF: `refs/pull/${number}/merge`,
      GITHUB_SHA: mergeSha,
      GITHUB_RUN_ID: '1',
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: runner,
      INPUT_TOKEN: 'ghs-write',
      NO_COLOR: '1',
    });
    const conversation: Omit<Conversation, 'page'> = {
      title: 'Remember the last event, take any carrier',
      repository: 'demo/shop',
      number,
      exitCode: action.exitCode,
      log: action.log,
      comments: standIn.state.reviewComments.map(({ author, original, body }) => ({
        author: author.login,
        anchor: original,
        body,
      })),
      summaries: standIn.state.issueComments.map(({ author, body }) => ({ author: author.login, body })),
      jobSummary: await readFile(files.summary, 'utf8'),
      outputs: await readFile(files.output, 'utf8'),
      lines: async (file) => (await readFile(path.join(folder, file), 'utf8')).split('\n'),
    };
    const page = path.join(await keep(), 'escapediff-demo.html');
    await copyFile(path.join(runner, 'escapediff', 'report.html'), page);
    print(await showConversation({ ...conversation, page }, color));
  } finally {
    await standIn.close();
  }
}

/** Something that lies beside the bundle, whose chunks may be one folder below. */
function bundled(name: string): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const found = [path.join(here, name), path.join(here, '..', name)].find((file) => existsSync(file));
  if (found === undefined) throw new UsageError(`The installation is incomplete: dist/${name} is missing.`);
  return found;
}

function eventOf(number: number, baseSha: string, headSha: string): unknown {
  const repository = {
    name: 'shop',
    full_name: 'demo/shop',
    owner: { login: 'demo' },
    default_branch: 'main',
    fork: false,
  };
  return {
    action: 'opened',
    number,
    repository,
    pull_request: {
      number,
      state: 'open',
      draft: false,
      labels: [],
      head: { ref: 'change', sha: headSha, repo: repository },
      base: { ref: 'main', sha: baseSha, repo: repository },
    },
    sender: { login: 'ada' },
  };
}

async function runAction(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly exitCode: number; readonly log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    const keep = (text: string): void => {
      log += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 1, log });
    });
  });
}
