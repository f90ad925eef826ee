import { edit } from '../../support/workspace.ts';
import type { Spoilt } from './spoilt-files.ts';

const files = ['projects/valo.fi.md', 'projects/valo.en.md'];
const endLine = '  end: 2025-04-30';
const startLine = '  start: 2023-05-01';

function both(name: string, from: string, to: string): Spoilt {
  return {
    name,
    spoil: (dir) => {
      for (const file of files) edit(dir, file, from, to);
    },
  };
}

const dates = [
  ...['31.7.25', '31/7/25', '20250731', '31072025', '2025–07–31', '2025-31-07', '31.7.2025 asti', '31.7.2025 alkaen', '2024', '2025–12', '2024–12', '2010–12'],
  ...['1.8.2024–31.7.2025', '1.8.–31.12.2024', '1.8.2024 - 31.7.2025', '2024–2025', '2024–25', '2024-25', 'elokuu 2024 – heinäkuu 2025', '1.–30.6.2024'],
  ...[
    'kevät 2024',
    'syksy 2024',
    'kesä 2024',
    'talvi 2024',
    'Q3 2024',
    'III/2024',
    '3. neljännes 2024',
    'alkuvuosi 2024',
    'spring 2024',
    'late 2024',
    'H1 2024',
  ],
  ...[
    'ei tiedossa',
    'not known',
    '?',
    '??',
    'tuntematon',
    'noin 2024',
    '2024?',
    'viime vuonna',
    'tänään',
    '1.6.',
    '31.2.2025',
    '31.4.25',
    '1.13.2025',
    '12.31.2025',
  ],
  ...[
    'heinäkuun lopussa',
    'heinäkuussa 2025',
    'heinäkuuhun 2025',
    'elokuusta 2024',
    'elokuusta 2024 heinäkuuhun 2025',
    'kesä- ja heinäkuussa 2025',
    '2024 jälkeen',
    'ennen vuotta 2024',
    '32.7.2025',
    '2025-13',
    '2025-00',
    '0',
    'true',
    '[2024]',
    'v. 2024',
    'vuonna 2024',
    '…',
    '2025-…',
  ],
];

const amounts = [
  ...[
    '1,5 milj. €',
    '849 300 euroa',
    '677 593,62 euroa',
    '2,2 miljoonaa euroa',
    '1,5 M€',
    '4,2 million',
    '1 000 000,-',
    '1.706.205,60',
    'EUR 1,706,205.60',
    '500 t€',
  ],
  ...[
    'noin 382 000',
    'n. 382 000 €',
    '~382 000',
    'about 382,000.00',
    'noin 1,5 milj. €',
    '12,345',
    '12.345',
    'EUR 382,000',
    '1,234 million',
    '12,345.678',
    '1 00',
    '1000.505',
  ],
  ...[
    '80 % budjetista',
    '75 %',
    'miljoona',
    'miljoonia',
    'puoli miljoonaa',
    'yli 2 miljoonaa',
    '100 000 – 200 000',
    '-5',
    '0',
    'ei tiedossa',
    'not known',
    '1 200 000 SEK',
  ],
  ...['12e3', '0x10', '.inf', '1.200.000,50 €', "1'200'000", '1_200_000', '849300 e', '1 444 708 € (alv 0 %)', '…', '€', 'true', '[1]', '9'.repeat(400)],
];

const shares = [
  '80 % budjetista',
  '75 %',
  '75,5',
  '75 prosenttia',
  '75 per cent',
  '0,75',
  '0.75',
  '3/4',
  '43,774 %',
  '120',
  'noin 75',
  '75 €',
  'ei tiedossa',
  '…',
];

/** Numbers of organisations, codes of projects, each as people and other systems write them. */
const identifiers = {
  businessId: [
    ...['1234567-1', '12345671', '1234567–1', '1234567 - 1', '1 234 567-1', 'FI12345671', 'FI-12345671', 'fi 1234567-1', '0123456-2', '123456-2', '01234562'],
    ...['1234567-2', '1234567-8', '12345672', '12345-6', '1234567', 'Y-tunnus 1234567-1', 'ei tiedossa', 'not known', '?', '…', 'true', '[1234567-1]', '.inf'],
  ],
  foreignId: [
    ...['GB-COH-09876543', 'gb-coh-09876543', 'GB–COH–09876543', 'GB COH 09876543', 'GB-COH', '09876543', 'FI-PRO-1234567-1', 'ei tiedossa', '…', '1.5'],
    ...['GB-COH-0987 6543', 'SE-556677-8899', 'EE-KMKR- ', 'DE-CR-HRB 12345', 'https://example.com/GB-COH-1'],
  ],
  projectCode: [
    ...[
      'SM-2023-12',
      'SM 12/2023',
      'SM  12 / 2023',
      '2023001',
      '2023',
      '2023-05',
      '0042',
      'ei tiedossa',
      'not known',
      '…',
      'VALO',
      'a',
      '1',
      'A1',
      'x 1 ',
      '1.5',
    ],
    ...['12e3', '0x10', 'true', '[A1]', '-5', 'H–12', `A${'1'.repeat(99)}`, 'nro 5, osa 2', 'A1;A2'],
  ],
} as const;

/** Values as people type them who have not read the guide, each in both languages. */
export const careless: readonly Spoilt[] = [
  ...dates.flatMap((date) => [
    both(`an end typed as ${date}`, endLine, `  end: ${date}`),
    both(`a start typed as ${date}`, startLine, `  start: ${date}`),
    both(`an end alone typed as ${date}`, `${startLine}\n${endLine}`, `  end: ${date}`),
    both(`a start alone typed as ${date}`, `${startLine}\n${endLine}`, `  start: ${date}`),
    both(`a start and an end typed as ${date}`, `${startLine}\n${endLine}`, `  start: ${date}\n  end: ${date}`),
    both(`a day of checking typed as ${date}`, 'checked: 2026-11-21', `checked: ${date}`),
    both(`an option typed as ${date}`, endLine, `${endLine}\n  optionUntil: ${date}`),
    both(`a timetable typed as ${date}`, `timetable:\n${startLine}\n${endLine}`, `timetable: ${date}`),
  ]),
  ...amounts.flatMap((amount) => [
    both(`an amount typed as ${amount}`, 'euFunding: 1000.50', `euFunding: ${amount}`),
    both(`an amount typed as ${amount} beside its mark`, 'euFunding: 1000.50', `euFunding: ${amount}\neuFundingApproximate: true`),
    both(`a cost typed as ${amount}`, 'euFunding: 1000.50', `totalCost: ${amount}`),
    both(`a share typed as the amount ${amount}`, 'euFunding: 1000.50', `euShare: ${amount}`),
    both(
      `a result typed as ${amount}`,
      'euFunding: 1000.50',
      `results:\n  - value: ${amount}\n    text: lamppua vaihdettiin\n    until: 2024\n    source: https://example.fi/valo`,
    ),
  ]),
  ...[...identifiers.businessId, ...identifiers.foreignId].flatMap((id) => [
    both(`a business ID typed as ${id}`, 'euFunding: 1000.50', `partners:\n  - name: Diak\n    businessId: ${id}`),
    both(`a foreign id typed as ${id}`, 'euFunding: 1000.50', `partners:\n  - name: Diak\n    foreignId: ${id}`),
    both(`a business ID typed as ${id} in quotation marks`, 'euFunding: 1000.50', `partners:\n  - name: Diak\n    businessId: "${id}"`),
  ]),
  ...identifiers.projectCode.map((code) => both(`a code of the authority typed as ${code}`, 'acronym: VALO', `acronym: VALO\nprojectCode: ${code}`)),
  ...shares.map((share) => both(`a share typed as ${share}`, 'euFunding: 1000.50', `euShare: ${share}`)),
  both('a list of partners typed as a text', 'euFunding: 1000.50', 'partners: Diak'),
  both('a list of partners typed as texts', 'euFunding: 1000.50', 'partners:\n  - Diak\n  - HUS'),
  both('a list of sources typed as texts', '  - url: https://example.fi/valo\n', '  - https://example.fi/toinen\n  - url: https://example.fi/valo\n'),
  both('a list of sources typed as texts in brackets', 'euFunding: 1000.50', 'partners: [Diak, HUS]'),
  both('an original in which a number is typed as a fund', 'fund: amif', 'fund: 2024'),
  both('a support typed with a capital', 'fund: amif', 'fund: amif\nsupport: Operating'),
  both('an acronym that is a number', 'acronym: VALO', 'acronym: 2030'),
  both('an acronym of one digit', 'acronym: VALO', 'acronym: 5'),
  both('a website without its beginning', 'fund: amif', 'fund: amif\nwebsite: www.example.fi/valo'),
];
