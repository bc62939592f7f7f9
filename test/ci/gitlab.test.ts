import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { root } from '../support/host.ts';
import { library } from './scene.ts';

// the component: its two documents, and its script run by sh against a stand-in for GitLab's API

const scene = library();
const source = readFileSync(join(root, 'templates', 'assess.yml'), 'utf8');
const program = join(root, 'dist', 'assess.cjs');

interface Job {
  readonly variables: Readonly<Record<string, string | { readonly value: string; readonly expand: boolean }>>;
  readonly script: readonly string[];
  readonly artifacts: {
    readonly reports: Readonly<Record<string, string>>;
    readonly paths: readonly string[];
  };
}

interface Note {
  readonly id: number;
  readonly author: { readonly id: number };
  body: string;
}

const [spec, template] = parseAllDocuments(source).map((document) => document.toJS());
const inputs = spec.spec.inputs as Readonly<Record<string, { default?: string; description: string }>>;
const notesOf = (...notes: Note[]) => ({ notes, calls: [] as string[], refuse: false });
const own = (id: number, body: string): Note => ({ id, author: { id: 77 }, body });

/** The job with its inputs in place, in the parsed form, as GitLab puts them in. */
function jobWith(given: Readonly<Record<string, string>>): Job {
  const filled = JSON.parse(JSON.stringify(template), (_, value) =>
    typeof value === 'string'
      ? value.replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
          const text = given[name] ?? inputs[name]?.default;
          if (text === undefined) throw new Error(`no input ${name}`);
          return text;
        })
      : value,
  );
  return Object.values(filled)[0] as Job;
}

/** Runs the job's script in the checkout, with the variables of a pipeline. */
async function runJob(
  given: Readonly<Record<string, string>>,
  pipeline: Readonly<Record<string, string>> = {},
) {
  const job = jobWith({ image: 'any', lang: 'en', program, path: 'library', ...given });
  const variables = Object.entries(job.variables).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.value,
  ]);
  const file = join(scene.repository.folder, '..', 'script.sh');
  writeFileSync(file, job.script.join('\n'));
  const child = spawn('sh', ['-e', file], {
    cwd: scene.repository.folder,
    env: {
      PATH: process.env['PATH'],
      HOME: devNull,
      GIT_CONFIG_GLOBAL: devNull,
      CI_JOB_NAME: 'assess --',
      CI_PROJECT_ID: '5',
      ...Object.fromEntries(variables),
      ...pipeline,
    },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => output.push(data.toString()));
  const exit = await new Promise((resolve) => child.on('close', resolve));
  return { exit, output: output.join('') };
}

/** Answers as GitLab's API does, while something is done with its address. */
async function withApi<T>(
  state: ReturnType<typeof notesOf>,
  what: (address: string) => Promise<T>,
): Promise<T> {
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const path = url.replace(/\?.*/, '');
    state.calls.push(`${method} ${path}`);
    const sent = await textOf(request);
    if (state.refuse || request.headers['private-token'] !== 'the-token') {
      response.writeHead(403).end('{}');
      return;
    }
    const found = state.notes.find(({ id }) => path.endsWith(`/notes/${id}`));
    if (method === 'DELETE') state.notes.splice(state.notes.indexOf(found!), 1);
    if (method === 'PUT') found!.body = JSON.parse(sent).body;
    if (method === 'POST') state.notes.push(own(100 + state.notes.length, JSON.parse(sent).body));
    const page = Number(new URL(url, 'http://gitlab').searchParams.get('page'));
    const answer = path === '/user' ? { id: 77 } : state.notes.slice((page - 1) * 100, page * 100);
    response
      .writeHead(method === 'DELETE' ? 204 : 200)
      .end(method === 'DELETE' ? '' : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await what(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** A merge request in which the working tree stands after `change`. */
function mergeRequest(change: () => void): Record<string, string> {
  const base = scene.repository.git('rev-parse', 'HEAD');
  change();
  scene.repository.commit('a change');
  return { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_MERGE_REQUEST_IID: '3' };
}

const withNote = (state: ReturnType<typeof notesOf>, pipeline: Record<string, string>) =>
  withApi(state, (address) =>
    runJob({}, { ...pipeline, ASSESS_GITLAB_TOKEN: 'the-token', CI_API_V4_URL: address }),
  );

describe('the GitLab component', () => {
  it('describes every input, uses each, and takes them through variables alone', () => {
    const used = [...source.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map((match) => match[1]!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
    for (const { description } of Object.values(inputs)) expect(description).not.toBe('');
    const [job] = Object.values(template) as Job[];
    expect(job!.script.join('\n')).not.toMatch(/\$\[\[|\$\{\{/);
    expect(job!.variables['GIT_DEPTH']).toBe('0');
  });

  it('leaves the reports that it names, compared with the base of the merge request', async () => {
    const { exit, output } = await runJob({}, mergeRequest(scene.better));
    expect({ exit, output }).toMatchObject({ exit: 0 });
    const { reports } = jobWith({ image: 'any' }).artifacts;
    for (const file of Object.values(reports))
      expect(existsSync(join(scene.repository.folder, file))).toBe(true);
    const report = readFileSync(join(scene.repository.folder, 'assess-report', 'report.md'), 'utf8');
    expect(report).toContain('+1.3');
  });

  it('fails with the exit code of the program', async () => {
    expect((await runJob({}, mergeRequest(scene.worse))).exit).toBe(1);
    scene.repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect((await runJob({}, mergeRequest(scene.broken))).exit).toBe(2);
    expect((await runJob({ path: 'nowhere' })).exit).toBe(3);
  });

  it.each(['$(touch x)', '"; touch x #', 'a\ntouch x', '--output=x', '$CI_JOB_NAME'])(
    '%j runs nothing',
    async (attack) => {
      for (const name of ['path', 'base', 'lang'])
        expect((await runJob({ [name]: attack })).exit, name).not.toBe(0);
      expect(existsSync(join(scene.repository.folder, 'x'))).toBe(false);
    },
  );

  it('posts no note without a token', async () => {
    const state = notesOf();
    const pipeline = mergeRequest(scene.better);
    await withApi(state, (address) => runJob({}, { ...pipeline, CI_API_V4_URL: address }));
    expect(state.calls).toEqual([]);
  });

  it('keeps one note, and leaves those of others alone', async () => {
    const pipeline = mergeRequest(scene.better);
    const state = notesOf({ id: 1, author: { id: 5 }, body: '<!-- assess:report riverside/2025 -->\nmine' });
    expect(await withNote(state, pipeline)).toMatchObject({ exit: 0 });
    expect(state.notes.map(({ id }) => id)).toEqual([1, 101]);
    expect(state.notes[1]!.body).toMatch(
      /^<!-- assess:report riverside\/2025 -->\n.*\n<!-- assess:job assess%20%2D%2D -->$/s,
    );
    state.calls.length = 0;
    await withNote(state, pipeline);
    expect(state.calls.filter((call) => !call.startsWith('GET'))).toEqual([]);
    scene.broken();
    await withNote(state, pipeline);
    expect(state.notes.map(({ id }) => id)).toEqual([1, 101]);
    expect(state.notes[1]!.body).toContain('A-99');
    scene.repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    await withNote(state, pipeline);
    expect(state.notes.map(({ id }) => id)).toEqual([1]);
  });

  it('keeps its verdict where the note cannot be posted, and never shows the token', async () => {
    const state = { ...notesOf(), refuse: true };
    const { exit, output } = await withNote(state, mergeRequest(scene.better));
    expect(exit).toBe(0);
    expect(output).toContain('the note could not be posted');
    expect(output).not.toContain('the-token');
  });
});
