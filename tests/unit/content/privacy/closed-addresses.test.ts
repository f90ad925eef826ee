import { describe, expect, test } from 'vitest';
import { closedAddresses, isInternal, isPassing } from '#content/privacy/closed-addresses.ts';

describe('addresses that readers cannot open', () => {
  test.each([
    'https://migri.sharepoint.com/sites/hanke/muistio.docx',
    'https://migri-my.sharepoint.com/personal/a',
    'https://teams.microsoft.com/l/meetup-join/19',
    'https://outlook.office.com/mail/',
    'https://docs.google.com/document/d/1/edit',
    'https://intra.migri.fi/hanke',
    'https://palvelin.intranet/hanke',
    'https://10.1.2.3/a',
    'https://192.168.0.1:8080/a',
    'http://localhost:3000/',
    'https://hankkeet.local/a',
    'file:///C:/hanke.pdf',
  ])('%s', (address) => expect(isInternal(address)).toBe(true));

  test.each(['https://migri.fi/hankkeet', 'https://www.example.fi/intra', 'https://local.fi/a', 'https://home.migri.fi/a', 'migri.fi', 'mailto:a@migri.fi'])(
    'not %s',
    (address) => expect(isInternal(address)).toBe(false),
  );
});

describe('addresses that show something else to each reader', () => {
  test.each([
    'https://www.google.com/search?q=move',
    'https://migri.fi/haku?q=move',
    'https://a.fi/search/?query=x',
    'https://a.fi/x;jsessionid=AB12',
    'https://a.fi/x?sessionid=1',
    'https://a.fi/x?PHPSESSID=1',
    'https://a.fi/x?token=abc&lang=fi',
    'https://a.fi/preview/12',
    'https://a.fi/?p=3&preview=true',
    'https://a.fi/kirjaudu?next=/x',
    'https://a.fi/wp-admin/post.php?post=1',
    'https://webcache.googleusercontent.com/search?q=cache:1',
    'https://a-fi.translate.goog/x?_x_tr_sl=fi',
  ])('%s', (address) => expect(isPassing(address)).toBe(true));

  test.each([
    'https://a.fi/haku',
    'https://a.fi/search-and-rescue?q=1',
    'https://a.fi/x?id=5&lang=fi',
    'https://a.fi/tokens',
    'https://a.fi/loginista',
    'https://a.fi/blog',
  ])('not %s', (address) => expect(isPassing(address)).toBe(false));
});

test('such an address is told where it stands; of one that holds a key only the host', () => {
  const text = [
    '  - url: https://a.fi/x?token=abc',
    'Katso [sivu](https://intra.a.fi/x) ja \\\\palvelin\\jako\\a.docx tai C:\\a\\b.docx.',
    '  - url: file:///C:/a',
    'Katso [sivu](http://localhost/a).',
  ].join('\n');
  const faults = closedAddresses({ path: '/a', file: 'a', text, lines: text.split('\n') });
  expect(faults.map(({ code, place, values }) => [code, place.line, place.column, values.value])).toEqual([
    ['addressPassing', 1, 10, 'a.fi'],
    ['addressInternal', 2, 39, '\\\\palvelin\\jako\\a.docx'],
    ['addressInternal', 2, 66, 'C:\\a\\b.docx'],
    ['addressInternal', 2, 14, 'https://intra.a.fi/x'],
  ]);
});
