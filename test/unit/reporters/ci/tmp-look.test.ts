import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { checkGithub } from '../../../../src/reporters/ci/github.ts';
import { checkGitlab } from '../../../../src/reporters/ci/gitlab.ts';
import { checkJunit } from '../../../../src/reporters/ci/junit.ts';
import { checkSarif } from '../../../../src/reporters/ci/sarif.ts';
import { plain } from '../../../../src/reporters/palette.ts';
import { brokenSample, checkSample } from '../../../support/check-sample.ts';
it('x', () => {
  const c = { width: 80, palette: plain, ascii: false };
  for (const language of ['ko', 'en'] as const)
    for (const [n, v] of [['fail', checkSample({ language })], ['pass', checkSample({ language, passed: true })], ['broken', brokenSample(language)]] as const)
      for (const r of [checkGithub, checkGitlab, checkJunit, checkSarif]) writeFileSync(`/tmp/look-${n}-${language}.${r.name}`, r.render(v, c));
});
