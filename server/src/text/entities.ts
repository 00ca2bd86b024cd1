import { MASK } from './characters.ts';

const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '\u00ad', zwj: '\u200d', zwnj: '\u200c',
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
  ndash: '–', mdash: '—', hyphen: '‐', minus: '−', hellip: '…', middot: '·', deg: '°', plusmn: '±', times: '×', le: '≤', ge: '≥',
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', kappa: 'κ', lambda: 'λ', mu: 'μ', micro: 'µ',
  eacute: 'é', egrave: 'è', auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', ccedil: 'ç',
}; // prettier-ignore

/** The text of an HTML entity such as `&nbsp;` or `&#8217;`; a mask for one that is not known. */
export function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (Object.hasOwn(named, name)) return named[name] ?? MASK;
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : 0;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : MASK;
}
