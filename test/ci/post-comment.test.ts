import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/host.ts';
import type { Job, JobResult } from './runner.ts';
import { callsOf, library, marks, ofBot } from './scene.ts';

const scene = library();

describe('posting for a run without permission (workflow_run)', () => {
  const sha = 'a'.repeat(40);
  const event = (more: object = {}) => ({
    workflow_run: {
      event: 'pull_request',
      head_sha: sha,
      head_branch: 'fix & co',
      head_repository: { owner: { login: 'mallory' } },
      ...more,
    },
  });
  const pulls = [{ number: 7, head: { sha, label: 'mallory:fix & co' } }];

  function post(body: string | Uint8Array, more: Partial<Job> = {}, name = '001.md'): JobResult {
    const folder = scene.repository.beside('comments');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), body);
    return scene.run(event(), {
      action: join(root, 'action', 'comment'),
      eventName: 'workflow_run',
      gh: { pulls },
      ...more,
      inputs: { folder },
    });
  }

  it('finds the pull request by the commit of the event', () => {
    const result = post(`${marks}hello`);
    expect(result.exit, result.stdout).toBe(0);
    expect(result.gh.comments.map(({ body }) => body)).toEqual([`${marks}hello`]);
  });

  it('takes away a comment that has nothing more to say', () => {
    const comments = [ofBot(11, `${marks}old`)];
    expect(post(marks, { gh: { pulls, comments } }).gh.comments).toEqual([]);
  });

  it.each([
    ['another commit', event({ head_sha: 'b'.repeat(40) })],
    ['another event', event({ event: 'push' })],
    ['another branch', event({ head_branch: 'main' })],
  ])('posts nothing for %s', (_, other) => {
    const result = post(`${marks}hello`, { event: other });
    expect(result.exit).toBe(0);
    expect(callsOf(result).filter((call) => !call.startsWith('GET'))).toEqual([]);
    expect(result.stdout).toMatch(/^::notice /);
  });

  it.each([
    ['no mark', 'hello'],
    ['a mark further down', `hello\n${marks}`],
    ['a mark with more in it', '<!-- assess:report a --><img src=x> -->\nhello'],
    ['too many bytes', `${marks}${'가'.repeat(20_000)}`],
    ['no UTF-8', Buffer.from([...Buffer.from(marks), 0xff])],
  ])('refuses a file with %s', (_, body) => {
    const result = post(body);
    expect(result.exit).toBe(1);
    expect(result.gh.calls).toEqual([]);
  });

  it('refuses more files than anybody would read', () => {
    const folder = scene.repository.beside('comments');
    mkdirSync(folder);
    for (let i = 0; i < 50; i++) writeFileSync(join(folder, `${i}.md`), `${marks}hello`);
    const result = post(`${marks}hello`);
    expect(result).toMatchObject({ exit: 1, stdout: expect.stringContaining('51 > 50') });
    expect(result.gh.calls).toEqual([]);
  });

  it('refuses a link to a file of the machine', () => {
    const secret = scene.repository.beside('secret.md');
    writeFileSync(secret, `${marks}secret`);
    const folder = scene.repository.beside('linked');
    mkdirSync(folder, { recursive: true });
    symlinkSync(secret, join(folder, '001.md'));
    const result = scene.run(event(), {
      action: join(root, 'action', 'comment'),
      eventName: 'workflow_run',
      gh: { pulls },
      inputs: { folder },
    });
    expect(result.exit).toBe(1);
    expect(result.gh.calls).toEqual([]);
  });
});
