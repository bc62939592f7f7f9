import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';
import { root, testHost } from './support/host.ts';

const frameworks = readdirSync(join(root, 'indicators')).sort();

async function json(...argv: string[]): Promise<{ code: number; value: Record<string, unknown> }> {
  const host = testHost(root);
  const code = await run([...argv, '--json'], host);
  return { code, value: JSON.parse(host.out()) as Record<string, unknown> };
}

test('the frameworks that are shipped', () => {
  expect(frameworks).toEqual([
    'digital-service-maturity',
    'facilities-jongno',
    'facilities-yangcheon-2021',
    'minwon-2014',
    'public-corp-2026',
  ]);
});

describe.each(frameworks)('%s', (framework) => {
  test('is valid, and the linter finds nothing but what is meant', async () => {
    const { code, value } = await json('validate', join('indicators', framework));
    const found = (value['diagnostics'] as { code: string; message: string }[]).map((each) => each.code);
    expect(code).toBe(0);
    // the best band of the debt ratio earns 80 %: so the method is published
    expect(found).toEqual(framework === 'public-corp-2026' ? ['lint/full-unreachable'] : []);
  });

  test('scores its vectors as they expect, and they reach every band and level', async () => {
    const { code, value } = await json('test', framework, '--coverage');
    expect({ code, value: code === 0 ? {} : value }).toEqual({ code: 0, value: {} });
  });
});
