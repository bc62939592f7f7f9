// Keeps one comment for each assessment on the pull request. A comment that cannot be posted never fails the run.
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, input, marksOf, mostBytes, readEvent, words } from './lib.mjs';

const { GITHUB_EVENT_NAME, GITHUB_REPOSITORY, RUNNER_TEMP } = process.env;

/** Comments that are taken over from another run. */
const mostComments = 50;

/** What GitHub's API has refused. */
class Refused extends Error {
  constructor(said) {
    super(said);
    this.status = /\(HTTP (\d{3})\)/.exec(said)?.[1];
  }
}

try {
  post();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  // what the API says goes into one line of data; its text is not ours
  if (['401', '403', '404'].includes(error.status)) {
    const text = {
      ko: '이 실행의 토큰으로는 댓글을 쓸 수 없습니다(포크에서 온 풀 리퀘스트이거나 pull-requests: write 권한이 없음). 같은 내용이 점검 요약(step summary)에 있습니다.',
      en: 'The token of this run may not comment (a pull request from a fork, or no permission pull-requests: write). The step summary says the same.',
    };
    annotate('notice', words(text));
  } else {
    const text = { ko: '댓글을 쓰지 못했습니다', en: 'The comment could not be posted' };
    annotate('warning', `${words(text)}: ${error.message.trim().slice(0, 500)}`);
  }
}

function post() {
  const bodies = readBodies(input('FOLDER'));
  if (bodies.length === 0) return;
  const number = pullRequest();
  if (number === undefined) return;
  const own = ownComments(number);
  for (const body of bodies) keep(body, own, bodies, number);
}

/** The comments to post. In workflow_run they come from an unprivileged run, which strangers can shape: all is checked. */
function readBodies(folder) {
  if (folder === '') return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  if (GITHUB_EVENT_NAME === 'workflow_run' && names.length > mostComments)
    return refuse(`${names.length} > ${mostComments}`);
  const bodies = [];
  for (const name of names) {
    const path = join(folder, name);
    const { size, ...stat } = statsOf(path);
    if (!stat.isRegular || size > mostBytes) return refuse(name);
    const text = decoded(readFileSync(path));
    const marks = text === undefined ? undefined : marksOf(text);
    if (marks === undefined) return refuse(name);
    // nothing but the marks: nothing to say
    const isSilent =
      text
        .split(/\r?\n/)
        .slice(marks.at === undefined ? 1 : 2)
        .join('')
        .trim() === '';
    bodies.push({ text, marks, isSilent });
  }
  return bodies;
}

function statsOf(path) {
  const stat = lstatSync(path);
  return { size: stat.size, isRegular: stat.isFile() };
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(what) {
  const text = { ko: '댓글로 쓸 수 없는 파일입니다', en: 'This is no comment of assess' };
  annotate('error', `${words(text)}: ${what}`);
  process.exitCode = 1;
  return [];
}

/** The number of the pull request, from the event and never from the files. */
function pullRequest() {
  const event = readEvent();
  if (GITHUB_EVENT_NAME === 'workflow_run') return pullRequestOfRun(event.workflow_run);
  const number = event.pull_request?.number;
  if (Number.isInteger(number)) return number;
  const text = {
    ko: '이 이벤트에는 풀 리퀘스트가 없어 댓글을 쓰지 않았습니다.',
    en: 'This event has no pull request, so there is no comment.',
  };
  annotate('notice', words(text));
  return undefined;
}

/** The one open pull request whose head is still the commit that was checked. */
function pullRequestOfRun(run) {
  const head = `${run.head_repository?.owner?.login}:${run.head_branch}`;
  const open =
    run.event === 'pull_request'
      ? api(
          'GET',
          `repos/${GITHUB_REPOSITORY}/pulls?state=open&per_page=100&head=${encodeURIComponent(head)}`,
        )
      : [];
  const found = open.filter((each) => each.head?.sha === run.head_sha);
  if (found.length === 1 && Number.isInteger(found[0].number)) return found[0].number;
  const text = {
    ko: `점검한 커밋이 머리인 풀 리퀘스트가 ${found.length}건이어서 댓글을 쓰지 않았습니다.`,
    en: `${found.length} open pull requests have the checked commit as their head, so there is no comment.`,
  };
  annotate('notice', words(text));
  return undefined;
}

/** The comments of this token's own account that bear our marks, oldest first. A stranger's with the same marks is not among them. */
function ownComments(number) {
  const own = [];
  let login;
  for (let page = 1; ; page++) {
    const found = api(
      'GET',
      `repos/${GITHUB_REPOSITORY}/issues/${number}/comments?per_page=100&page=${page}`,
    );
    const marked = found.flatMap((each) => {
      const marks = marksOf(each.body ?? '');
      return marks === undefined ? [] : [{ ...each, marks }];
    });
    if (marked.length > 0) login ??= ownLogin();
    own.push(...marked.filter(({ user }) => user?.type === 'Bot' && user.login === login));
    if (found.length < 100) return own;
  }
}

function ownLogin() {
  const { data } = api('POST', 'graphql', { query: '{ viewer { login } }' });
  return data.viewer.login;
}

/** Creates, updates or deletes, so that one comment is left that says this, or none where there is nothing to say. */
function keep({ text, marks, isSilent }, own, bodies, number) {
  const others = bodies.flatMap((each) => (each.marks.at === marks.at ? [] : [each.marks.at]));
  const [first, ...rest] = own.filter(
    (each) =>
      (marks.at !== undefined && each.marks.at === marks.at) ||
      (each.marks.subject === marks.subject &&
        !(each.marks.at !== undefined && others.includes(each.marks.at))),
  );
  const stale = isSilent && first !== undefined ? [first, ...rest] : rest;
  if (!isSilent && first === undefined)
    api('POST', `repos/${GITHUB_REPOSITORY}/issues/${number}/comments`, { body: text });
  else if (!isSilent && first.body.replaceAll('\r', '').trim() !== text.trim())
    api('PATCH', `repos/${GITHUB_REPOSITORY}/issues/comments/${first.id}`, { body: text });
  for (const { id } of stale) api('DELETE', `repos/${GITHUB_REPOSITORY}/issues/comments/${id}`);
}

/** One call of GitHub's API. What is sent goes by a file, never by an argument. */
function api(method, path, body) {
  const args = ['api', '--method', method, path];
  if (body !== undefined) {
    const file = join(mkdtempSync(join(RUNNER_TEMP, 'assess-body-')), 'body.json');
    writeFileSync(file, JSON.stringify(body));
    args.push('--input', file);
  }
  const env = { ...process.env, ...ownServer() };
  const { status, stdout, stderr, error } = spawnSync('gh', args, {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw new Refused(`gh: ${error.code ?? error.message}`);
  if (status !== 0) throw new Refused(stderr);
  return stdout.trim() === '' ? undefined : JSON.parse(stdout);
}

/** On a server of one's own, gh has to be told which, and takes the token by another name. */
function ownServer() {
  const { GITHUB_SERVER_URL, GH_TOKEN } = process.env;
  return GITHUB_SERVER_URL ? { GH_HOST: new URL(GITHUB_SERVER_URL).host, GH_ENTERPRISE_TOKEN: GH_TOKEN } : {};
}
