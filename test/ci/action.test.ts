import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/host.ts';
import { type Comment, commandLines } from './runner.ts';
import { callsOf, library, marks, ofBot } from './scene.ts';

// the action, from action.yml on, over pull requests of a scratch repository; only `gh` is a stand-in

const scene = library();

describe('a pull request', () => {
  it('that passes: outputs, files, summary, comment', () => {
    const result = scene.run(scene.pullRequest(scene.better), {
      inputs: { comment: 'true', format: 'sarif, junit gitlab\nmarkdown,json' },
      summary: 'what another command has said\n',
    });
    expect(result.exit, result.stdout).toBe(0);
    const { folder, comments, ...outputs } = result.outputs;
    expect(outputs).toEqual({
      score: '76.4',
      passed: 'true',
      gaps: '6',
      report: join(folder!, 'report.md'),
      sarif: join(folder!, '1', 'assess.sarif'),
    });
    expect(readdirSync(join(folder!, '1')).sort()).toEqual(
      [
        ...['annotations.txt', 'assess.sarif', 'check.json', 'comment.md', 'gitlab.json', 'junit.xml'],
        ...['report.md', 'summary.md'],
      ].sort(),
    );
    expect(result.summary).toMatch(/^what another command has said\n.*76\.4/s);
    expect(readFileSync(outputs.report!, 'utf8')).toContain('76.4');
    expect(commandLines(result.stdout).filter((line) => line.startsWith('::error'))).toEqual([]);
    expect(callsOf(result)).toEqual([
      'GET repos/city/repo/issues/7/comments',
      'POST repos/city/repo/issues/7/comments',
    ]);
    const [comment] = result.gh.comments;
    expect(comment!.body.startsWith(marks), comment!.body).toBe(true);
    expect(comment!.body).toContain('+1.3');
    expect(readFileSync(join(comments!, '001.md'), 'utf8')).toBe(comment!.body);
    expect(result.gh.calls.every(({ hasToken }) => hasToken)).toBe(true);
  });

  it('that fails fails the step after everything has been said', () => {
    const result = scene.run(scene.pullRequest(scene.worse), { inputs: { comment: 'true' } });
    expect(result.exit).toBe(1);
    expect(result.outputs).toMatchObject({ passed: 'false', score: '66.433333', sarif: '' });
    expect(commandLines(result.stdout).some((line) => line.startsWith('::error file='))).toBe(true);
    expect(result.gh.comments).toHaveLength(1);
  });

  it('that fails passes the step where the workflow says so', () => {
    const result = scene.run(scene.pullRequest(scene.worse), { inputs: { fail: 'false' } });
    expect(result.exit).toBe(0);
    expect(result.outputs).toMatchObject({ passed: 'false' });
    expect(result.gh.calls).toEqual([]);
  });

  it('with broken files fails with 2, whatever `fail` says, and says it in the same comment', () => {
    const result = scene.run(scene.pullRequest(scene.broken), {
      inputs: { comment: 'true', fail: 'false' },
      gh: { comments: [ofBot(11, `${marks}of yesterday`)] },
    });
    expect(result.exit).toBe(2);
    expect(result.outputs).toMatchObject({ score: '', passed: 'false', gaps: '' });
    expect(
      commandLines(result.stdout).some((line) =>
        /^::error file=library\/departments\/operations\.yaml,line=5/.test(line),
      ),
    ).toBe(true);
    expect(result.gh.comments.map(({ id }) => id)).toEqual([11]);
    expect(result.gh.comments[0]!.body).toContain('A-99');
  });

  it('that moves nothing leaves no comment, and takes away the one that there was', () => {
    const event = scene.pullRequest(() => scene.repository.write('README.md', 'hello\n'));
    const none = scene.run(event, { inputs: { comment: 'true' } });
    expect(none.exit).toBe(0);
    expect(callsOf(none)).toEqual(['GET repos/city/repo/issues/7/comments']);
    const stale = scene.run(event, {
      inputs: { comment: 'true' },
      gh: { comments: [ofBot(3, 'another bot text'), ofBot(11, `${marks}of yesterday`)] },
    });
    expect(stale.gh.comments.map(({ id }) => id)).toEqual([3]);
  });

  it('from a fork, where the token may not comment: the verdict stands, and a notice says where to look', () => {
    const result = scene.run(scene.pullRequest(scene.better), {
      inputs: { comment: 'true' },
      gh: { forbidden: true },
    });
    expect(result.exit).toBe(0);
    expect(result.gh.comments).toEqual([]);
    expect(commandLines(result.stdout).at(-1)).toMatch(/^::notice title=assess::.*step summary/);
  });

  it('at a moment when the API does not answer: a warning, and the verdict stands', () => {
    const result = scene.run(scene.pullRequest(scene.better), {
      inputs: { comment: 'true' },
      gh: { broken: true },
    });
    expect(result.exit).toBe(0);
    expect(commandLines(result.stdout).at(-1)).toMatch(/^::warning title=assess::.*HTTP 500/);
  });
});

describe('comments', () => {
  it('the bot has made is updated; a stranger with the same marks is left alone', () => {
    const stranger: Comment = { id: 5, user: { login: 'mallory', type: 'User' }, body: `${marks}trust me` };
    const impostor: Comment = { ...stranger, id: 6, user: { login: 'other[bot]', type: 'Bot' } };
    const before = [stranger, impostor, ofBot(11, `${marks}old`), ofBot(12, `${marks}older still`)];
    const result = scene.run(scene.pullRequest(scene.better), {
      inputs: { comment: 'true' },
      gh: { comments: before },
    });
    expect(result.gh.comments.map(({ id }) => id)).toEqual([5, 6, 11]);
    expect(result.gh.comments.slice(0, 2)).toEqual([stranger, impostor]);
    expect(result.gh.comments[2]!.body).toContain('76.4');
    const again = scene.run(
      { pull_request: { number: 7, head: { sha: scene.repository.git('rev-parse', 'change') } } },
      {
        inputs: { comment: 'true' },
        gh: { comments: result.gh.comments },
      },
    );
    expect(callsOf(again).filter((call) => !call.startsWith('GET'))).toEqual(['POST graphql']);
  });

  it('are found beyond the first hundred', () => {
    const others = Array.from({ length: 230 }, (_, i) => ofBot(100 + i, 'something else'));
    const result = scene.run(scene.pullRequest(scene.better), {
      inputs: { comment: 'true' },
      gh: { comments: [...others, ofBot(11, `${marks}old`)] },
    });
    expect(result.gh.comments).toHaveLength(231);
    expect(result.gh.comments.at(-1)!.body).toContain('76.4');
  });

  it('never go through an argument', () => {
    const result = scene.run(scene.pullRequest(scene.better), { inputs: { comment: 'true' } });
    const body = result.gh.comments[0]!.body;
    for (const { args } of result.gh.calls)
      for (const argument of args) expect(body.includes(argument) && argument.length > 20).toBe(false);
  });

  it('of two assessments are two', () => {
    const event = scene.pullRequest(() => {
      cpSync(join(root, 'examples', 'quick-start'), join(scene.repository.folder, '민원 진단'), {
        recursive: true,
      });
      scene.edit('민원 진단/assessment.yaml', 'id: riverside', 'id: other');
      scene.better();
    });
    const result = scene.run(event, { inputs: { comment: 'true', format: 'sarif' } });
    expect(result.exit, result.stdout).toBe(0);
    expect(result.outputs).toMatchObject({ score: '76.4\n75.1', passed: 'true', gaps: '6\n6' });
    expect(result.outputs['sarif']!.split('\n').every((file) => existsSync(file))).toBe(true);
    expect(result.gh.comments.map(({ body }) => body.split('\n').slice(0, 2))).toEqual([
      ['<!-- assess:report riverside/2025 -->', '<!-- assess:at library -->'],
      ['<!-- assess:report other/2025 -->', '<!-- assess:at 민원%20진단 -->'],
    ]);
    const alone = scene.run(event, { inputs: { path: '민원 진단\n\n  ./민원 진단/\n' } });
    expect(alone.outputs).toMatchObject({ score: '75.1' });
  });
});

describe('what it is compared with', () => {
  it('is HEAD^1 on a pull request, and the base of the workflow before that', () => {
    const event = scene.pullRequest(scene.better);
    const { folder } = scene.run(event, { inputs: { format: 'json' } }).outputs;
    const checked = JSON.parse(readFileSync(join(folder!, '1', 'check.json'), 'utf8'));
    expect(checked.diff.before).toMatchObject({ label: 'HEAD^1' });
    const named = scene.run(event, { inputs: { base: 'main', format: 'json' } }).outputs['folder'];
    expect(JSON.parse(readFileSync(join(named!, '1', 'check.json'), 'utf8')).diff.before.label).toBe('main');
  });

  it('is nothing on a push', () => {
    const { exit, outputs } = scene.run({}, { eventName: 'push' });
    expect(exit).toBe(0);
    expect(JSON.parse(readFileSync(join(outputs['folder']!, '1', 'check.json'), 'utf8')).diff).toBeNull();
  });

  it('is asked for where the checkout is of the branch and not of the merge', () => {
    const event = scene.pullRequest(scene.better);
    scene.repository.git('checkout', '--quiet', 'change');
    const result = scene.run(event);
    expect(result.exit).toBe(3);
    expect(commandLines(result.stdout)).toEqual([
      expect.stringMatching(/^::error title=assess::.*Leave ref out/),
    ]);
  });

  it('is asked for where the checkout is too shallow', () => {
    const event = scene.pullRequest(scene.better);
    scene.repository.git('branch', 'merged');
    const clone = scene.repository.beside('clone');
    scene.repository.git(
      'clone',
      '--quiet',
      '--depth=1',
      '--branch=merged',
      `file://${scene.repository.folder}`,
      clone,
    );
    const result = scene.run(event, { folder: clone });
    expect(result.exit).toBe(3);
    expect(result.stdout).toContain('fetch-depth: 2');
  });
});
