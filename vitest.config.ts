import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // no test may lean on the machine's locale, zone or width
    env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: '' },
    testTimeout: 30_000,
    // by itself vitest leaves one of two cores idle
    maxWorkers: 2,
    isolate: false,
    coverage: { include: ['src/**'], exclude: ['src/main.ts', 'src/**/*.d.ts', 'src/schema/generated/**'] },
  },
});
