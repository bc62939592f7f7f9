import type { StatusReport } from '../../report/status-report.ts';
import { dateText } from './words.ts';

/** When the certificate that is held was awarded, how long it holds, and when its renewal must start; empty where none is held yet. */
export function heldCertificateTexts({ certificate, language }: StatusReport): string[] {
  if (certificate === null || certificate.state === 'not-yet') return [];
  const { awarded, type, number, state, lastDay, renewalFrom } = certificate;
  const ko = language === 'ko';
  const kind = ko ? { new: '신규', renewal: '재인증' }[type] : { new: 'new', renewal: 'renewal' }[type];
  const facts = [kind, ...(number === null ? [] : [number])].join(', ');
  const award = ko
    ? `인증서 수여: ${dateText(awarded, 'ko')}(${facts})`
    : `Certificate awarded: ${dateText(awarded, 'en')} (${facts})`;
  if (lastDay === null) return [award];
  const last = dateText(lastDay, language);
  const validity = ko
    ? `인증 유효기간: ${last}까지${state === 'expired' ? '(만료됨)' : ''}`
    : `Certificate valid through ${last}${state === 'expired' ? ' (expired)' : ''}`;
  if (renewalFrom === null) return [award, validity];
  const from = dateText(renewalFrom, language);
  const isDue = state === 'expiring';
  const renewal = ko
    ? `재인증 준비 시작: ${from}${isDue ? '(시작일이 지남)' : ''}`
    : `Renewal to be started on ${from}${isDue ? ' (that day has come)' : ''}`;
  return state === 'expired' ? [award, validity] : [award, validity, renewal];
}
