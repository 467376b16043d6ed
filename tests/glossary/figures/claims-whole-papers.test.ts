/**
 * Every amount of money in two whole budget papers, read with the built-in glossary, where the
 * papers lie beside the checkout: what is bound, and to what; what is not, and why.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadBuiltin } from '../../../glossary/compile/builtin.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { Matcher } from '../../../glossary/matching/matcher.ts';
import { read } from '../../../glossary/reading.ts';
import { termsOf } from '../../../glossary/terms.ts';

const SOURCES = '../shared/sources';

interface Paper {
  /** How the file's name begins. */
  readonly file: string;
  /** Amounts that are bound: in the text, with its entry, fiscal year, stage and yen. */
  readonly bound: readonly string[];
  /** Amounts that are left unbound, and why. */
  readonly unbound: readonly (readonly [amount: string, why: string])[];
}

async function amountsOf(file: string): Promise<{ bound: string[]; unbound: string[] }> {
  const matcher = new Matcher(termsOf((await loadBuiltin()).entries));
  const name = readdirSync(SOURCES).find((each) => each.startsWith(file)) ?? '';
  const reading = read(plainText(readFileSync(`${SOURCES}/${name}`, 'utf8')), matcher);
  const claims = new Map(reading.claims.map((claim) => [claim.figure, claim]));
  const bound: string[] = [];
  const unbound: string[] = [];
  for (const [index, figure] of reading.figures.entries()) {
    if (figure.kind !== 'money') continue;
    const claim = claims.get(index);
    if (claim === undefined) {
      unbound.push(figure.text);
      continue;
    }
    const { entryId, fiscalYear, stage, scope, isNew } = claim;
    const marks = [scope === 'part' ? 'part' : '', isNew === true ? 'new' : ''];
    const words = [figure.text, entryId, fiscalYear, stage, figure.yen, ...marks];
    bound.push(words.filter((word) => word !== '').join(' '));
  }
  return { bound, unbound };
}

const PAPERS: readonly Paper[] = [
  // 令和3年度総務省科学技術関係予算概算要求について (2020): 40 of 41
  {
    file: '000',
    bound: [
      '50.0 bl-b5g-rd-promotion 2021 request 5000000000 new',
      '0.9 bl-nict-facilities 2020 initial 90000000',
      '20.9 bl-nict-facilities 2021 request 2090000000',
      '9.5 bl-optical-network-rd 2020 initial 950000000',
      '8.5 bl-optical-network-rd 2021 request 850000000',
      '30.1 bl-radio-emulation 2020 initial 3010000000',
      '40.0 bl-radio-emulation 2021 request 4000000000',
      '6.2 bl-5g-standardisation 2021 request 620000000 new',
      '12.2 scope 2020 initial 1220000000',
      '10.0 scope 2021 request 1000000000',
      '103.4 bl-spectrum-rd 2020 initial 10340000000',
      '132.2 bl-spectrum-rd 2021 request 13220000000',
      '279.4 bl-nict-operating-grant 2020 initial 27940000000',
      '283.4 bl-nict-operating-grant 2021 request 28340000000',
      '3.4 bl-satellite-quantum-rd 2020 initial 340000000',
      '5.0 bl-satellite-quantum-rd 2021 request 500000000',
      '14.4 bl-quantum-network-rd 2020 initial 1440000000',
      '14.5 bl-quantum-network-rd 2021 request 1450000000',
      '15.0 bl-quantum-satellite-network-rd 2021 request 1500000000 new',
      '14.0 bl-translation-rd 2020 initial 1400000000',
      '14.0 bl-translation-rd 2021 request 1400000000',
      '20.0 bl-cynex 2021 request 2000000000 new',
      '50.0億円 bl-b5g-rd-promotion 2021 request 5000000000 new',
      '20.9億円 bl-nict-facilities 2021 request 2090000000',
      '0.9億円 bl-nict-facilities 2020 initial 90000000',
      '8.5億円 bl-optical-network-rd 2021 request 850000000',
      '9.5億円 bl-optical-network-rd 2020 initial 950000000',
      '40.0億円 bl-radio-emulation 2021 request 4000000000',
      '30.1億円 bl-radio-emulation 2020 initial 3010000000',
      '6.2億円 bl-5g-standardisation 2021 request 620000000 new',
      '10.0億円 scope 2021 request 1000000000 part',
      '12.2億円 scope 2020 initial 1220000000 part',
      '14.5億円 bl-quantum-network-rd 2021 request 1450000000',
      '14.4億円 bl-quantum-network-rd 2020 initial 1440000000',
      '15.0億円 bl-quantum-satellite-network-rd 2021 request 1500000000 new',
      '5.0億円 bl-satellite-quantum-rd 2021 request 500000000',
      '3.4億円 bl-satellite-quantum-rd 2020 initial 340000000',
      '14.0億円 bl-translation-rd 2021 request 1400000000',
      '14.0億円 bl-translation-rd 2020 initial 1400000000',
      '20.0億円 bl-cynex 2021 request 2000000000 new',
    ],
    unbound: [['44兆円', 'the value that a strategy aims at, no budget']],
  },
  // 令和2年度総務省サイバーセキュリティ関係予算概算要求について (2019): 33 of 34
  {
    file: '002',
    bound: [
      '14.6億 bl-iot-safe-use 2019 initial 1460000000 part',
      '16.6億 bl-iot-safe-use 2020 request 1660000000 part',
      '14.9億 bl-national-cyber-training-center 2019 initial 1490000000',
      '15.0億 bl-national-cyber-training-center 2020 request 1500000000',
      '3.4億 bl-info-sharing 2019 initial 340000000',
      '3.6億 bl-info-sharing 2020 request 360000000',
      '0.5億 bl-overseas-survey 2019 initial 50000000',
      '1.2億 bl-overseas-survey 2020 request 120000000 part',
      '1.2億 bl-trust-survey 2020 request 120000000 part',
      '0.1億 bl-esign-awareness 2019 initial 10000000',
      '1.2億 bl-esign-awareness 2020 request 120000000 part',
      '100.4億 bl-wireless-scan-rd 2019 initial 10040000000 part',
      '125.9億 bl-wireless-scan-rd 2020 request 12590000000 part',
      '125.9億 bl-iot-malware-rd 2020 request 12590000000 part',
      '455百万円 bl-iot-security-promotion 2020 request 455000000',
      '14.6 bl-iot-safe-use 2019 initial 1460000000',
      '16.6 bl-iot-safe-use 2020 request 1660000000',
      '735百万円 bl-5g-security 2020 request 735000000',
      '216百万円 bl-regional-iot 2020 request 216000000',
      '154百万円 bl-iot-guideline 2020 request 154000000',
      '98百万円 bl-ipv6 2020 request 98000000',
      '1,500百万円 bl-national-cyber-training-center 2020 request 1500000000',
      '1,156百万円 cyder 2020 request 1156000000',
      '173百万円 cyber-colosseo 2020 request 173000000',
      '157百万円 sechack365 2020 request 157000000',
      '359百万円 bl-info-sharing 2020 request 359000000',
      '180百万円 bl-info-sharing-1 2020 request 180000000',
      '124百万円 bl-info-sharing-2 2020 request 124000000',
      '55百万円 bl-info-sharing-3 2020 request 55000000',
      '50百万円 bl-trust-survey 2020 request 50000000 new',
      '18百万円 bl-esign-awareness 2020 request 18000000',
      '47百万円 bl-overseas-survey 2020 request 47000000',
      '12,588百万円 bl-wireless-scan-rd 2020 request 12588000000 part',
      '12,588百万円 bl-iot-malware-rd 2020 request 12588000000 part',
    ],
    unbound: [],
  },
];

describe.skipIf(!existsSync(SOURCES))('every amount', () => {
  test.each(PAPERS)('of paper $file', async ({ file, bound, unbound }) => {
    const found = await amountsOf(file);
    expect(found.bound).toEqual(bound);
    expect(found.unbound).toEqual(unbound.map(([amount]) => amount));
  });
});
