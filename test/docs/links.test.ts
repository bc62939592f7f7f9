import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/host.ts';

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/authoring.md',
  'docs/ci.md',
  'docs/scoring.md',
  'docs/testing.md',
  'docs/comparing.md',
  'docs/gate.md',
  'docs/certificates.md',
  'docs/actions.md',
  'docs/next-cycle.md',
];

const read = (page: string) => readFileSync(join(root, page), 'utf8');

describe.each(pages)('%s', (page) => {
  const text = read(page).replaceAll(/^```[\s\S]*?^```$/gm, '');

  test('links only to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = links.filter((link) => !/^https?:/.test(link) && !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });

  test('names only files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|docs|scripts|examples|indicators)\/[^`\s]*)`/g)].map(
      (match) => match[1]!,
    );
    // a name with a gap in it, such as <kind>.ts, stands for a file to be made
    const missing = named.filter((path) => !/[<…*]/.test(path) && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

test('each invariant names the test that keeps it', () => {
  const lines = read('ARCHITECTURE.md')
    .split('\n\n')
    .filter((paragraph) => paragraph.startsWith('*Invariant:*'));
  expect(lines.length).toBeGreaterThanOrEqual(10);
  for (const line of lines) expect(line.trim()).toMatch(/`test\/[a-z/-]+\.test\.ts`$/);
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#{1,6} (.*)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
