import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLines } from './runner.ts';
import { library, sheet } from './scene.ts';

// whoever opens a pull request writes its files; whoever writes the workflow may be careless with inputs

const scene = library();

describe('inputs and files that attack', () => {
  const attacks = [
    '$(touch x)',
    '"; touch x #',
    'a\ntouch x\n',
    '--output=x',
    '::set-output name=passed::true',
  ];
  const names = ['path', 'base', 'format', 'lang', 'config', 'baseline', 'on', 'comment', 'fail'];

  // each run takes a third of a second: what names files and commits meets every attack, the others one each in turn
  const pairs = names.flatMap((name, i) =>
    attacks
      .filter((_, n) => name === 'path' || name === 'base' || (n + i) % attacks.length === 0)
      .map((attack) => [name, attack] as const),
  );

  it.each(pairs)('%s: %j is refused and runs nothing', (name, attack) => {
    const result = scene.run({}, { eventName: 'push', inputs: { [name]: attack } });
    expect(result.exit, result.stdout).toBeGreaterThanOrEqual(2);
    expect(result.outputs).toMatchObject({ passed: 'false' });
    expect(scene.repository.git('status', '--porcelain')).toBe('');
    for (const line of commandLines(result.stdout))
      expect(line).toMatch(/^::(?:group|endgroup|error|warning)/);
  });

  it('texts of the repository give the runner no command', () => {
    const evil = ['::set-output name=passed::true', '##[set-output name=score;]100', '::add-mask::7'];
    const event = scene.pullRequest(() => {
      scene.edit(sheet, 'note: A screen reader is on order.', `note: ${JSON.stringify(evil.join('\n'))}`);
      scene.edit('library/assessment.yaml', 'Riverside Public Library', `"${evil[1]}"`);
      scene.edit(sheet, 'value: 51', `value: "${evil[1]}"`);
    });
    const result = scene.run(event, { inputs: { comment: 'true' } });
    expect(result.exit).toBe(2);
    for (const line of commandLines(result.stdout))
      expect(line).toMatch(/^::(?:(?:group|endgroup|notice|warning)::|(?:error|warning|notice) )/);
  });

  it('nothing of the checked repository is executed', () => {
    const trap = (name: string) => scene.repository.write(name, '#!/bin/sh\ntouch trapped\n');
    const event = scene.pullRequest(() => {
      for (const name of [
        'node',
        'gh',
        'git',
        'dist/assess.cjs',
        'action/check.mjs',
        'node_modules/yaml/index.js',
      ])
        trap(name);
      scene.repository.write('.npmrc', 'script-shell=./node\n');
      scene.repository.write('package.json', '{"type":"module","imports":{}}');
      scene.better();
    });
    const result = scene.run(event, { inputs: { comment: 'true' } });
    expect(result.exit, result.stdout).toBe(0);
    expect(existsSync(join(scene.repository.folder, 'trapped'))).toBe(false);
    expect(scene.repository.git('status', '--porcelain')).toBe('');
  });

  it('the token reaches the step that comments, and no other', () => {
    const { given } = scene.run(scene.pullRequest(scene.better), { inputs: { comment: 'true' } });
    const holders = Object.entries(given).filter(([, env]) => Object.values(env).includes('the-token'));
    expect(holders.map(([id]) => id)).toEqual(['comment']);
  });

  it('a long summary before it is kept, and what does not fit is named', () => {
    const long = `${'x'.repeat(1_000_500)}\n`;
    const result = scene.run({}, { eventName: 'push', summary: long });
    expect(result.summary.startsWith(long)).toBe(true);
    expect(result.summary.slice(long.length)).toMatch(/^\nThe summaries of 1 more/);
  });
});
