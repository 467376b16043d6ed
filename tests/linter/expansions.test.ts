import { describe, expect, it } from 'vitest';
import { compareExpansions, isSlipOf } from '#linter/expansions.ts';

const CYDER = 'CYber Defense Exercise with Recurrence';
const NICT = 'National Institute of Information and Communications Technology';

describe('compareExpansions', () => {
  it.each([
    ['Cyber Defense Exercise with Recurrence', CYDER, 'same'],
    ['cyber-defense exercise with recurrence', CYDER, 'same'],
    [
      'Strategic Information and Communications R & D',
      'Strategic Information and Communications R&D',
      'same',
    ],
    ['Cyber Defence Exercise with Recurrence', CYDER, 'spelling'],
    ['National Institute of Information and Communication Technology', NICT, 'spelling'],
    ['National Institute for Information & Communications Technology', NICT, 'spelling'],
    [
      'Information system Security Management and Assessment Programme',
      'Information system Security Management and Assessment Program',
      'spelling',
    ],
    [
      'ASEAN Japan Cybersecurity Capacity Building Center',
      'ASEAN Japan Cybersecurity Capacity Building Centre',
      'spelling',
    ],
    ['Cyber Defense Exercise with Repetition', CYDER, 'wrong'],
    ['Cyber Attack Exercise with Recurrence', CYDER, 'wrong'],
    [
      'National Information Security Center',
      'National center of Incident readiness and Strategy for Cybersecurity',
      'unrelated',
    ],
    [
      'Session Initiation Protocol',
      'Cross-ministerial Strategic Innovation Promotion Program',
      'unrelated',
    ],
    ['a research agency', NICT, 'unrelated'],
  ])('%s for %s: %s', (written, right, comparison) => {
    expect(compareExpansions(written, right)).toBe(comparison);
  });
});

describe('isSlipOf', () => {
  it.each([
    ['情報通信研究機関', '情報通信研究機構'],
    ['情報処理振興機構', '情報処理推進機構'],
  ])('%s of %s', (text, name) => {
    expect(isSlipOf(text, name)).toBe(true);
  });

  it.each([
    ['情報通信研究機構', '情報通信研究機構'],
    ['米国立標準技術研究所', '米国国立標準技術研究所'],
    ['日本貿易振興会', '日本貿易振興機構'],
    ['情報管理推進団体', '情報処理推進機構'],
    ['第2次行動計画', '第4次行動計画'],
    ['任務保護', '任務保証'],
  ])('not %s of %s', (text, name) => {
    expect(isSlipOf(text, name)).toBe(false);
  });
});
