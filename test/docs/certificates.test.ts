import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lastValidDay } from '../../src/checks/calendar.ts';
import { run } from '../../src/cli/run.ts';
import { loadAssessment } from '../../src/load/assessment.ts';
import type { Validity } from '../../src/model/framework.ts';
import { buildCalendar } from '../../src/report/calendar.ts';
import { schemaOf } from '../../src/schema/schemas.ts';
import { awardState } from '../../src/scoring/certificates.ts';
import { memoryHost } from '../support/build.ts';
import { root, testHost } from '../support/host.ts';
import { codesOf, partsOf, type Table } from './pages.ts';

// docs/certificates.md: its tables are computed again, its commands are run on its file and print what it shows

const page = join(root, 'docs', 'certificates.md');
const parts = partsOf('docs/certificates.md');
const folder = mkdtempSync(join(tmpdir(), 'assess-certificates-'));
afterAll(() => rmSync(folder, { recursive: true }));

const registry = parts.find((part) => part.type === 'block' && part.kind === 'certificates');
const registryText = registry?.type === 'block' ? registry.text : '';

function rowsOf(about: string): readonly (readonly string[])[] {
  const table = parts.find((part): part is Table => part.type === 'table' && part.about === about);
  if (!table) throw new Error(`no table of ${about}`);
  return table.rows.map(({ cells }) => cells);
}

describe('docs/certificates.md', () => {
  test('lists the keys of the schema', () => {
    const { properties } = schemaOf('certificates') as { properties: Record<string, unknown> };
    const listed = rowsOf('keys').flatMap(([keys]) => codesOf(keys!));
    expect([...listed].sort()).toEqual(Object.keys(properties).sort());
  });

  test.each(rowsOf('last days').map((cells) => [...cells]))(
    'awarded %s, %s',
    (awarded, length, next, same) => {
      expect(lastValidDay(awarded!, length!, 'next-day')).toBe(next);
      expect(lastValidDay(awarded!, length!, 'award-day')).toBe(same);
    },
  );

  const validity: Validity = {
    new: '2 years',
    renewal: '3 years',
    countsFrom: 'next-day',
    renewalLead: '12 months',
  };

  test.each(rowsOf('states').map((cells) => [...cells]))('awarded %s, on %s', (awarded, on, state) => {
    const [known = ''] = codesOf(awarded!);
    expect(awardState({ awarded: known, type: 'new' }, validity, on!).state).toBe(codesOf(state!)[0]);
  });

  test('lists the events of a calendar and their reminders', () => {
    const { value } = loadAssessment('.', memoryHost(assessment), '2016-08-18');
    const events = new Map(
      buildCalendar(value!, 'en').events.map(({ kind, remindDays }) => [kind, remindDays]),
    );
    const listed = rowsOf('events').map(([kind, , reminder]) => [codesOf(kind!)[0], reminder] as const);
    expect(new Map(listed)).toEqual(new Map([...events].map(([kind, days]) => [kind, `${days} days`])));
  });

  test('prints what it shows', async () => {
    writeFileSync(join(folder, 'certificates.yaml'), registryText);
    cpSync(join(root, 'examples', 'seodaemun-2014'), join(folder, 'examples', 'seodaemun-2014'), {
      recursive: true,
    });
    const blocks = parts.flatMap((part) =>
      part.type === 'block' && part.language === 'console' ? [part.text] : [],
    );
    expect(blocks).toHaveLength(4);
    const printed: string[] = [];
    for (const block of blocks) {
      const [command = ''] = block.split('\n');
      const host = testHost(folder);
      expect(await run(command.slice('$ assess '.length).split(' '), host), command).toBe(0);
      printed.push(`${command}\n${host.out()}${host.err()}`);
    }
    if (process.env['UPDATE_CASES'] === '1') {
      const text = blocks.reduce(
        (all, block, i) => all.replace(block, () => printed[i]!),
        readFileSync(page, 'utf8'),
      );
      writeFileSync(page, text);
    } else expect(blocks).toEqual(printed);
  });
});

/** An assessment with a date of every kind. */
const assessment = {
  'framework/framework.yaml': `kind: framework
id: small
version: 1.0.0
title: Small
points: 10
levels: [indicator]
certificate: { new: 2 years, renewal: 3 years, renewal-lead: 12 months }
procedure: [{ id: award, title: Award, ends: award }]
indicators:
  - { id: A, title: A, points: 10, rule: { kind: yes-no } }
`,
  'assessment.yaml': `kind: assessment
framework: ./framework
institution: { id: garam, name: Garam }
cycle:
  id: "2016"
  type: renewal
  window: { from: 2014-09-01, to: 2016-08-31 }
  submit-by: 2016-08-31T18:00+09:00
  steps: { award: { due: 2016-12-02 } }
certificate: { awarded: 2014-12-08, type: new }
departments:
  - { id: one, name: One, coordinates: true }
`,
  'actions.yaml': `kind: actions
actions:
  - { id: training, title: Training, indicators: [A], owner: one, status: planned, due: 2016-08-20 }
`,
};
